import { type Instant, type PersonId, RuleBroken, type VaultRef } from '#platform/domain';
import type { Application, AwaitingSignOff, Draft } from './application-state.pure';
import type { ApplicationEvent, FilingEvent } from './application.events';

/** Who signs off: who submits, being the leading official; another person; nobody, because there is none. */
export type SignOff = 'oneself' | 'another' | 'nobody';

/** A submission goes to the leading official first, unless it is theirs. @throws RuleBroken `leadingOfficialMissing` */
export function sendUnlessSigned(
  event: FilingEvent,
  signOff: SignOff | undefined,
  closesAt: Instant | undefined,
): ApplicationEvent {
  if (event.type !== 'ApplicationSubmitted' || !signOff) return event;
  const { applicationId, callId, organisationId, applicantPersonId, title, submittedAt: sentAt } = event.data;
  switch (signOff) {
    case 'oneself':
      return { ...event, data: { ...event.data, approvedBy: applicantPersonId } };
    case 'another': {
      const data = { applicationId, callId, organisationId, applicantPersonId, title, sentAt };
      return { type: 'ApplicationSentForSignOff', data: { ...data, ...(closesAt && { closesAt }) } };
    }
    case 'nobody':
      throw new RuleBroken('leadingOfficialMissing');
  }
}

type Submit = (draft: Pick<Draft, 'about' | 'answers'>, by: PersonId) => FilingEvent;

/** The approval is the submission, of who sent it: it comes in time or too late by its own instant. @throws RuleBroken `notAwaitingSignOff` */
export function approve(approvedBy: PersonId, application: Application, submit: Submit): ApplicationEvent {
  const awaiting = awaitingOnly(application);
  const event = submit(awaiting, awaiting.sentBy);
  return event.type === 'ApplicationSubmitted' ? { ...event, data: { ...event.data, approvedBy } } : event;
}

/** @throws RuleBroken `notAwaitingSignOff` */
export function decline(reason: VaultRef, application: Application): ApplicationEvent {
  const { about, sentBy: applicantPersonId } = awaitingOnly(application);
  return { type: 'SignOffDeclined', data: { ...about, applicantPersonId, reason } };
}

function awaitingOnly(application: Application): AwaitingSignOff {
  if (application.status !== 'awaitingSignOff') throw new RuleBroken('notAwaitingSignOff');
  return application;
}
