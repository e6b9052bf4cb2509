import { daysLeft } from '#platform/clock';
import { type Actor, hasRole, type Instant, type Language } from '#platform/domain';
import { formatEnd, formatInstant } from '#platform/texts';
import type { CallDeadline, CallListRow } from './call-list.projection';

/** A reopening for one organisation is seen by its people, and by those who run or audit the call. */
const sees = ({ organisationId }: CallDeadline, actor: Actor): boolean =>
  organisationId === undefined ||
  actor.organisations.includes(organisationId) ||
  hasRole(actor, 'administrator', 'auditor');

export const deadlinesFor = ({ deadlines }: CallListRow, actor: Actor): readonly CallDeadline[] =>
  deadlines.filter((each) => sees(each, actor));

/** Where in the history this reader would read of a deadline that is not for them. */
export const othersRevisions = ({ deadlines }: CallListRow, actor: Actor): readonly number[] =>
  deadlines.filter((each) => !sees(each, actor)).map(({ revision }) => revision);

/** The last revision that this reader is told of: what is for others must not show in a number either. */
export function toldRevision(row: CallListRow, actor: Actor, revision: number): number {
  const others = othersRevisions(row, actor);
  let told = revision;
  while (others.includes(told)) told -= 1;
  return told;
}

export function showDeadline({ closes, from, at, by, reason, organisationId }: CallDeadline, language: Language) {
  return {
    closesAt: closes.instant,
    closesShown: formatEnd(closes.instant, language),
    from,
    at,
    by,
    ...(reason && { reason }),
    ...(organisationId && { organisationId }),
  };
}

/** The deadline of the reader's own organisation, when the call was reopened for it until later than for the others. */
export function ownDeadlineOf({ deadlines, closesAt }: CallListRow, { organisations, language }: Actor, at: Instant) {
  const own = deadlines.filter(({ organisationId }) => organisationId && organisations.includes(organisationId));
  const [latest] = own.map(({ closes }) => closes).sort((a, b) => (a.instant > b.instant ? -1 : 1));
  if (!latest || (closesAt !== undefined && latest.instant <= closesAt)) return {};
  const closesShown = formatEnd(latest.instant, language);
  return { ownDeadline: { closesAt: latest.instant, closesShown, daysLeft: daysLeft(at, latest) } };
}

export function suspensionOf({ suspendedAt, suspensionReason: reason }: CallListRow, language: Language) {
  if (!suspendedAt || !reason) return {};
  return { suspension: { suspendedAt, suspendedShown: formatInstant(suspendedAt, language), reason } };
}
