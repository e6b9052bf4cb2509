import { type Instant, type OrganisationId, RuleBroken } from '#platform/domain';
import type { OrganisationKind } from '#organisations/organisation.events';
import type { CallTerms, OwnWindow, PublishedTerms, Stretch } from './call-terms.fold';

export type { PublishedTerms } from './call-terms.fold';

/** What becomes of something received at an instant; `missedAt` is the official deadline that it missed. */
export type Reception =
  | { readonly outcome: 'inTime' }
  | { readonly outcome: 'withinGrace'; readonly missedAt: Instant }
  | { readonly outcome: 'missed'; readonly missedAt: Instant };

/** A call under embargo answers as one that does not exist. @throws RuleBroken `callUnknown` */
export function refuseUntold(terms: CallTerms, receivedAt: Instant): void {
  if (terms.status === 'unpublished' || terms.toldFrom === undefined || receivedAt >= terms.toldFrom) return;
  throw new RuleBroken('callUnknown');
}

/** The terms of a call that takes applications at all, now, before or after. @throws RuleBroken `callUnknown`, `callCancelled` */
export function running(terms: CallTerms): PublishedTerms {
  if (terms.status === 'unpublished') throw new RuleBroken('callUnknown');
  if (terms.status === 'cancelled') throw new RuleBroken('callCancelled');
  return terms;
}

/**
 * The one judge of time: the window in force at that instant decides, in whatever order things reach the log.
 * @throws RuleBroken `callNotOpenYet`, `callSuspended`
 */
export function receptionOf(terms: PublishedTerms, organisationId: OrganisationId, receivedAt: Instant): Reception {
  refuseBeforeOpening(terms, receivedAt);
  const suspension = terms.suspensions.find((each) => within(each, receivedAt));
  if (suspension) throw new RuleBroken('callSuspended', { suspendedAt: suspension.from });
  return receptionUnlessSuspended(terms, organisationId, receivedAt);
}

/** For what changes nobody's position, such as saving a draft: possible while the call is suspended. */
export function receptionUnlessSuspended(
  terms: PublishedTerms,
  organisationId: OrganisationId,
  receivedAt: Instant,
): Reception {
  const general = missedByAll(terms, receivedAt);
  if (general === undefined) return { outcome: 'inTime' };
  const own = terms.ownWindows.filter((each) => each.organisationId === organisationId && each.from <= receivedAt);
  if (own.some(({ closesAt }) => receivedAt < closesAt)) return { outcome: 'inTime' };
  const missedAt = [general, ...own.map(({ closesAt }) => closesAt)].sort().at(-1)!;
  return { outcome: isWithinGrace(terms, missedAt, receivedAt) ? 'withinGrace' : 'missed', missedAt };
}

/** Whether something of that organisation could still come in, at once or after a suspension. */
export const stillTaken = (terms: PublishedTerms, organisationId: OrganisationId, at: Instant): boolean =>
  receptionUnlessSuspended(terms, organisationId, at).outcome !== 'missed';

/** The end that everybody, or that organisation, is shown: without the hours of grace, and only while it is still to come. */
export function shownEnd(
  { closesAt, ownWindows }: PublishedTerms,
  organisationId: OrganisationId,
  at: Instant,
): Instant | undefined {
  if (closesAt === undefined) return undefined;
  const own = ownWindows.filter((each) => each.organisationId === organisationId && each.from <= at);
  const end = [closesAt, ...own.map((each) => each.closesAt)].sort().at(-1)!;
  return at < end ? end : undefined;
}

/** Half-open, `[opensAt, closesAt)` without the gaps before it was reopened: the deadline that had passed, if one had. */
function missedByAll({ gaps, closesAt }: PublishedTerms, receivedAt: Instant): Instant | undefined {
  const gap = gaps.find((each) => within(each, receivedAt));
  if (gap) return gap.from;
  return closesAt !== undefined && receivedAt >= closesAt ? closesAt : undefined;
}

const within = ({ from, until }: Stretch, at: Instant): boolean => from <= at && (until === undefined || at < until);

function isWithinGrace({ graceHours }: PublishedTerms, missedAt: Instant, receivedAt: Instant): boolean {
  return Date.parse(receivedAt) < Date.parse(missedAt) + graceHours * 3_600_000;
}

function refuseBeforeOpening({ opensAt }: PublishedTerms, receivedAt: Instant): void {
  if (opensAt !== undefined && receivedAt < opensAt) throw new RuleBroken('callNotOpenYet', { opensAt });
}

interface Starter {
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
}

/**
 * Grace is for what was begun: nothing is started in it. @throws RuleBroken `callNotOpenYet`, `callSuspended`, `callClosed`,
 * `callDisabled`, `registrationClosed`, `organisationNotEligible`
 */
export function refuseStart(terms: PublishedTerms, { organisationId, kind }: Starter, receivedAt: Instant): void {
  const reception = receptionOf(terms, organisationId, receivedAt);
  if (reception.outcome !== 'inTime') throw new RuleBroken('callClosed', { closedAt: reception.missedAt });
  if (terms.disabled) throw new RuleBroken('callDisabled');
  const registrationClosesAt = registrationEnd(terms, organisationId, receivedAt);
  if (registrationClosesAt !== undefined && receivedAt >= registrationClosesAt)
    throw new RuleBroken('registrationClosed', { closedAt: registrationClosesAt });
  if (!terms.eligibleKinds.includes(kind)) throw new RuleBroken('organisationNotEligible');
}

/** Of the organisation's own window when that names one, else that of the call. */
function registrationEnd(
  { ownWindows, registrationClosesAt }: PublishedTerms,
  organisationId: OrganisationId,
  at: Instant,
): Instant | undefined {
  const own = ownWindows.filter((each) => each.organisationId === organisationId && within(untilClosing(each), at));
  return [...own.map((each) => each.registrationClosesAt), registrationClosesAt]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
}

export const untilClosing = ({ from, closesAt }: OwnWindow): Stretch => ({ from, until: closesAt });

/** Saving goes on within the grace, and while the call is suspended. @throws RuleBroken `callNotOpenYet`, `callClosed` */
export function refuseSave(terms: PublishedTerms, organisationId: OrganisationId, receivedAt: Instant): void {
  refuseBeforeOpening(terms, receivedAt);
  const reception = receptionUnlessSuspended(terms, organisationId, receivedAt);
  if (reception.outcome === 'missed') throw new RuleBroken('callClosed', { closedAt: reception.missedAt });
}
