import type { CallId } from '#calls/call.events';
import type { OrganisationKind } from '#organisations/organisation.events';
import { type Instant, type Messages, type OrganisationId, type PersonId, RuleBroken } from '#platform/domain';
import type { Application } from './application-state.pure';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId, ArrivedOnPaper } from './application.events';
import type { CallTerms, PublishedTerms } from './call-terms.fold';
import { type Reception, receptionOf, running, untilClosing } from './call-window.pure';
import { submitted } from './submission.pure';

/** `from` and `last` are the first and the last millisecond at which it can have arrived; the same one when the time is known. */
export interface Arrival {
  readonly paper: ArrivedOnPaper;
  readonly from: Instant;
  readonly last: Instant;
}

export type PaperCommand = Messages<{
  EnterPaperApplication: {
    applicationId: ApplicationId;
    callId: CallId;
    organisationId: OrganisationId;
    kind: OrganisationKind;
    by: PersonId;
    terms: CallTerms;
    enteredAt: Instant;
    arrival: Arrival;
    answers: ApplicationAnswers;
  };
}>;

/**
 * The day of arrival decides whether it is on time, the internal end only until when it is entered. Neither registration nor a
 * disabled call stand in its way: both are about drafts.
 * @throws RuleBroken `callTakesNoPaper`, `paperEntryClosed`, `paperNotArrivedYet`, `paperArrivedEarly`, `paperArrivedWhileSuspended`,
 * `paperArrivedLate`, `paperTimeNeeded`, `organisationNotEligible`, `applicationIncomplete`
 */
export function enterPaper({ data }: PaperCommand, application: Application): ApplicationEvent[] {
  if (application.status !== 'none') throw new RuleBroken('applicationAlreadyStarted');
  const { applicationId, callId, organisationId, kind, by, enteredAt, arrival, answers } = data;
  const call = running(data.terms);
  refuseAfterEnd(call, enteredAt);
  if (!call.eligibleKinds.includes(kind)) throw new RuleBroken('organisationNotEligible');
  if (arrival.from > enteredAt) throw new RuleBroken('paperNotArrivedYet');
  const reception = receptionOfPaper(call, organisationId, arrival);
  if (reception.outcome === 'missed') throw new RuleBroken('paperArrivedLate', { closedAt: reception.missedAt });
  const about = { applicationId, callId, organisationId };
  const withinGrace = reception.outcome === 'withinGrace';
  return [
    { type: 'ApplicationStarted', data: { ...about, applicantPersonId: by } },
    { type: 'ApplicationSaved', data: { ...about, changes: answers } },
    submitted({ about, answers }, { by, call, receivedAt: enteredAt, withinGrace, paper: arrival.paper }),
  ];
}

/** The internal end is never before a deadline that has moved since. */
function refuseAfterEnd({ paperEntryClosesAt, closesAt }: PublishedTerms, enteredAt: Instant): void {
  if (paperEntryClosesAt === undefined) throw new RuleBroken('callTakesNoPaper');
  const end = closesAt !== undefined && closesAt > paperEntryClosesAt ? closesAt : paperEntryClosesAt;
  if (enteredAt >= end) throw new RuleBroken('paperEntryClosed', { closedAt: end });
}

/** Without an hour, every moment of the day must come to the same. */
function receptionOfPaper(call: PublishedTerms, organisationId: OrganisationId, { from, last }: Arrival): Reception {
  const turns = turningPoints(call).filter((at) => from < at && at < last);
  const [first, ...more] = [from, ...turns, last].map((at) => attempt(() => receptionOf(call, organisationId, at)));
  if (more.some((each) => nameOf(each) !== nameOf(first!)))
    throw new RuleBroken('paperTimeNeeded', {}, [{ field: 'receivedTime', rule: 'paperTimeNeeded' }]);
  if (first instanceof RuleBroken) throw asOfArrival(first);
  return first!;
}

/** The call may have opened and been resumed since: what is refused is the day of arrival, not today. */
function asOfArrival({ rule, details }: RuleBroken): RuleBroken {
  return new RuleBroken(rule === 'callNotOpenYet' ? 'paperArrivedEarly' : 'paperArrivedWhileSuspended', details);
}

/** Within a day the call may have closed and reopened, or have been suspended and resumed. */
function turningPoints({ closesAt, gaps, suspensions, ownWindows }: PublishedTerms): readonly Instant[] {
  const stretches = [...gaps, ...suspensions, ...ownWindows.map(untilClosing)];
  return [closesAt, ...stretches.flatMap(({ from, until }) => [from, until])].filter((at) => at !== undefined);
}

function attempt(receive: () => Reception): Reception | RuleBroken {
  try {
    return receive();
  } catch (error) {
    if (error instanceof RuleBroken) return error;
    throw error;
  }
}

const nameOf = (result: Reception | RuleBroken): string =>
  result instanceof RuleBroken ? result.rule : result.outcome;
