import {
  atRate,
  type Decider,
  type Instant,
  type Messages,
  type OrganisationId,
  type PersonId,
  RuleBroken,
  type VaultRef,
} from '#platform/domain';
import type { CallId } from '#calls/call.events';
import type { OrganisationKind } from '#organisations/organisation.events';
import { answerViolations, eligibleCost } from './answers.pure';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId, FilingEvent } from './application.events';
import type { CallTerms } from './call-terms.fold';
import type { Application, Draft } from './application-state.pure';
import { receptionOf, refuseSave, refuseStart, refuseUntold, running } from './call-window.pure';
import { saveInOpenSections } from './completion.pure';
import { started } from './copy.pure';
import { decideOnFile, evolveFile, type FileCommand, isFileCommand, isFileEvent } from './file.pure';
import {
  decideOnFollowUp,
  evolveFollowUp,
  type FollowUpCommand,
  isFollowUpCommand,
  isFollowUpEvent,
} from './follow-up.pure';
import { referenceOf } from './reference.pure';
import { approve, sendUnlessSigned, type SignOff } from './sign-off.pure';
import { isTold, knowsAll } from './told.pure';

/** Terms are those of the application's call; `by` is who acts; instants are those of receipt. */
type FilingCommand = Messages<{
  StartApplication: {
    applicationId: ApplicationId;
    callId: CallId;
    organisationId: OrganisationId;
    kind: OrganisationKind;
    by: PersonId;
    terms: CallTerms;
    receivedAt: Instant;
    copyOf?: { applicationId: ApplicationId; answers: ApplicationAnswers };
  };
  SaveApplication: { changes: ApplicationAnswers; terms: CallTerms; receivedAt: Instant };
  SubmitApplication: { by: PersonId; terms: CallTerms; receivedAt: Instant; signOff?: SignOff | undefined };
  ApproveApplication: { by: PersonId; terms: CallTerms; receivedAt: Instant };
  WithdrawApplication: { reason: VaultRef };
}>;
export type ApplicationCommand = FilingCommand | FileCommand | FollowUpCommand;

export const applicationDecider: Decider<Application, ApplicationCommand, ApplicationEvent> = {
  stream: 'application',
  initialState: { status: 'none' },
  refusals: { ApplicationRejectedAsLate: 'applicationLate', CompletionRejectedAsLate: 'cureTermOver' },
  untold: { fact: (event) => !isTold(event), to: (actor) => !knowsAll(actor) },

  decide(command, application) {
    if (isFollowUpCommand(command)) return decideOnFollowUp(command, application);
    if (isFileCommand(command)) return decideOnFile(command, application);
    const { type, data } = command;
    if (type === 'StartApplication') {
      if (application.status !== 'none') throw new RuleBroken('applicationAlreadyStarted');
      refuseUntold(data.terms, data.receivedAt);
      refuseStart(running(data.terms), data, data.receivedAt);
      return started(data);
    }
    if (application.status === 'none') throw new RuleBroken('notFound');
    switch (type) {
      case 'SaveApplication': {
        if (application.status === 'incomplete') return saveInOpenSections(data.changes, data.receivedAt, application);
        const { about } = draftOnly(application);
        refuseSave(running(data.terms), about.organisationId, data.receivedAt);
        const { changes } = data;
        return Object.keys(changes).length > 0 ? [{ type: 'ApplicationSaved', data: { ...about, changes } }] : [];
      }
      case 'SubmitApplication':
        return [sendUnlessSigned(submit(data, draftOnly(application)), data.signOff)];
      case 'ApproveApplication':
        return [approve(data.by, application, (draft, by) => submit({ ...data, by }, draft))];
      case 'WithdrawApplication': {
        const { status, about } = application;
        if (status === 'withdrawn') return [];
        if (status === 'removed') throw new RuleBroken('applicationClosedAlready');
        if (status === 'inadmissible') throw new RuleBroken('applicationAlreadyDecided');
        const reference = 'submission' in application ? { reference: application.submission.reference } : {};
        return [{ type: 'ApplicationWithdrawn', data: { ...about, ...reference, reason: data.reason } }];
      }
    }
  },

  evolve(application, event) {
    if (isFollowUpEvent(event)) return evolveFollowUp(application, event);
    if (isFileEvent(event)) return evolveFile(application, event);
    const { type, data } = event;
    if (type === 'ApplicationStarted') {
      const { applicationId, callId, organisationId } = data;
      return { status: 'draft', about: { applicationId, callId, organisationId }, answers: {} };
    }
    if (application.status === 'none') return application;
    const { about } = application;
    switch (type) {
      case 'ApplicationSaved':
        if (application.status === 'draft')
          return { ...application, answers: { ...application.answers, ...data.changes } };
        return application.status === 'incomplete'
          ? { ...application, changes: { ...application.changes, ...data.changes } }
          : application;
      case 'ApplicationSubmitted': {
        const { applicantPersonId, reference, rate } = data;
        const { answers } = application;
        return { status: 'submitted', about, answers, submission: { applicantPersonId, reference, rate } };
      }
      case 'ApplicationRejectedAsLate':
        return application; // remembered, but an extension may still let the draft in
      case 'ApplicationWithdrawn': {
        const submission = 'submission' in application ? application.submission : undefined;
        return { status: 'withdrawn', about, answers: application.answers, ...(submission && { submission }) };
      }
    }
  },
};

function draftOnly(application: Application): Draft {
  if (application.status === 'awaitingSignOff') throw new RuleBroken('applicationAwaitsSignOff');
  if (application.status !== 'draft') throw new RuleBroken('applicationNotInDraft');
  return application;
}

function submit(
  { by, terms, receivedAt }: Extract<FilingCommand, { type: 'SubmitApplication' }>['data'],
  { about, answers }: Pick<Draft, 'about' | 'answers'>,
): FilingEvent {
  const call = running(terms);
  const reception = receptionOf(call, about.organisationId, receivedAt);
  const who = { ...about, applicantPersonId: by };
  if (reception.outcome === 'missed')
    return { type: 'ApplicationRejectedAsLate', data: { ...who, closedAt: reception.missedAt, receivedAt } };
  const violations = answerViolations(answers);
  if (violations.length > 0) throw new RuleBroken('applicationIncomplete', {}, violations);
  const eligibleCostCents = eligibleCost(answers);
  return {
    type: 'ApplicationSubmitted',
    data: {
      ...who,
      reference: referenceOf(call.year, call.ordinal, about.applicationId),
      callVersion: call.version,
      title: answers.title!.trim(),
      eligibleCostCents,
      rate: call.rate,
      requestedCents: atRate(eligibleCostCents, call.rate),
      submittedAt: receivedAt,
      ...(reception.outcome === 'withinGrace' && { withinGrace: true }),
    },
  };
}
