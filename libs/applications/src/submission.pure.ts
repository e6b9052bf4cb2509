import { atRate, type Instant, type PersonId, RuleBroken } from '#platform/domain';
import { answerViolations, eligibleCost } from './answers.pure';
import type { ArrivedOnPaper, FilingEvent } from './application.events';
import type { CallTerms, PublishedTerms } from './call-terms.fold';
import { receptionOf, running } from './call-window.pure';
import { referenceOf } from './reference.pure';
import type { Work } from './replacement.pure';

interface HandingIn {
  readonly by: PersonId;
  readonly terms: CallTerms;
  readonly receivedAt: Instant;
}

/** In time, within the grace, or too late, which is a fact as well. @throws RuleBroken `applicationIncomplete` */
export function handIn({ by, terms, receivedAt }: HandingIn, work: Work): FilingEvent {
  const call = running(terms);
  const { about, replaces } = work;
  const reception = receptionOf(call, about.organisationId, receivedAt);
  if (reception.outcome === 'missed') {
    const late = { ...about, applicantPersonId: by, closedAt: reception.missedAt, receivedAt };
    return { type: 'ApplicationRejectedAsLate', data: { ...late, ...(replaces !== undefined && { replaces }) } };
  }
  return submitted(work, { by, call, receivedAt, withinGrace: reception.outcome === 'withinGrace' });
}

interface Received {
  readonly by: PersonId;
  readonly call: PublishedTerms;
  readonly receivedAt: Instant;
  readonly withinGrace: boolean;
  readonly paper?: ArrivedOnPaper | undefined;
}

/** @throws RuleBroken `applicationIncomplete` with everything that is missing or wrong */
export function submitted(
  { about, answers, replaces }: Work,
  { by, call, receivedAt, withinGrace, paper }: Received,
): FilingEvent {
  const violations = answerViolations(answers);
  if (violations.length > 0) throw new RuleBroken('applicationIncomplete', {}, violations);
  const eligibleCostCents = eligibleCost(answers);
  return {
    type: 'ApplicationSubmitted',
    data: {
      ...about,
      applicantPersonId: by,
      reference: referenceOf(call.year, call.ordinal, about.applicationId),
      callVersion: call.version,
      title: answers.title!.trim(),
      eligibleCostCents,
      rate: call.rate,
      requestedCents: atRate(eligibleCostCents, call.rate),
      submittedAt: receivedAt,
      ...(withinGrace && { withinGrace }),
      ...(replaces !== undefined && { replaces }),
      ...(paper && { paper }),
    },
  };
}
