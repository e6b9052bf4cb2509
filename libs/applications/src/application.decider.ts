import {
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
import type { ApplicationAnswers, ApplicationEvent, ApplicationId } from './application.events';
import type { CallTerms } from './call-terms.fold';
import type { Application } from './application-state.pure';
import { refuseSave, refuseStart, refuseUntold, running, shownEnd } from './call-window.pure';
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
import { enterPaper, type PaperCommand } from './paper-entry.pure';
import {
  decideOnReplacement,
  evolveReplacement,
  isReplacementCommand,
  isReplacementEvent,
  type ReplacementCommand,
  replacementOf,
  type Work,
} from './replacement.pure';
import { approve, sendUnlessSigned, type SignOff } from './sign-off.pure';
import { handIn } from './submission.pure';
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
export type ApplicationCommand = FilingCommand | PaperCommand | ReplacementCommand | FileCommand | FollowUpCommand;

export const applicationDecider: Decider<Application, ApplicationCommand, ApplicationEvent> = {
  stream: 'application',
  initialState: { status: 'none' },
  refusals: { ApplicationRejectedAsLate: 'applicationLate', CompletionRejectedAsLate: 'cureTermOver' },
  untold: { fact: (event) => !isTold(event), to: (actor) => !knowsAll(actor) },

  decide(command, application) {
    if (isFollowUpCommand(command)) return decideOnFollowUp(command, application);
    if (isFileCommand(command)) return decideOnFile(command, application);
    if (isReplacementCommand(command)) return decideOnReplacement(command, application);
    if (command.type === 'EnterPaperApplication') return enterPaper(command, application);
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
        const call = running(data.terms);
        if (application.status === 'incomplete') return saveInOpenSections(data.changes, data.receivedAt, application);
        const { about } = workOn(application);
        refuseSave(call, about.organisationId, data.receivedAt);
        const { changes } = data;
        return Object.keys(changes).length > 0 ? [{ type: 'ApplicationSaved', data: { ...about, changes } }] : [];
      }
      case 'SubmitApplication':
        return [submit(data, workOn(application))];
      case 'ApproveApplication':
        return [approve(data.by, application, (draft, by) => handIn({ ...data, by }, draft))];
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
    if (isReplacementEvent(event)) return evolveReplacement(application, event);
    const { type, data } = event;
    if (type === 'ApplicationStarted') {
      const { applicationId, callId, organisationId } = data;
      return { status: 'draft', about: { applicationId, callId, organisationId }, answers: {} };
    }
    if (application.status === 'none') return application;
    const { about } = application;
    switch (type) {
      case 'ApplicationSaved':
        return withSaved(application, data.changes);
      case 'ApplicationSubmitted': {
        const { applicantPersonId, reference, rate, callVersion, submittedAt, replaces = 0 } = data;
        const { answers } = replacementOf(application) ?? application;
        const submission = { applicantPersonId, reference, rate, number: replaces + 1, callVersion, submittedAt };
        return { status: 'submitted', about, answers, submission };
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

/** A draft, or the answers that are to take the place of what was submitted. */
function workOn(application: Application): Work {
  if (application.status === 'awaitingSignOff') throw new RuleBroken('applicationAwaitsSignOff');
  const work = application.status === 'draft' ? application : replacementOf(application);
  if (!work) throw new RuleBroken('applicationNotInDraft');
  return work;
}

function submit(
  { signOff, ...asked }: Extract<FilingCommand, { type: 'SubmitApplication' }>['data'],
  work: Work,
): ApplicationEvent {
  const event = handIn(asked, work);
  const isReplacement = event.type === 'ApplicationSubmitted' && work.replaces !== undefined;
  if (isReplacement && signOff === 'another') throw new RuleBroken('replacementNeedsLeadingOfficial');
  const closesAt = shownEnd(running(asked.terms), work.about.organisationId, asked.receivedAt);
  return sendUnlessSigned(event, signOff, closesAt);
}

function withSaved(application: Exclude<Application, { status: 'none' }>, changes: ApplicationAnswers): Application {
  switch (application.status) {
    case 'draft':
      return { ...application, answers: { ...application.answers, ...changes } };
    case 'incomplete':
      return { ...application, changes: { ...application.changes, ...changes } };
    case 'submitted':
      return application.replacement
        ? { ...application, replacement: { ...application.replacement, ...changes } }
        : application;
    case 'awaitingSignOff':
    case 'admissible':
    case 'inadmissible':
    case 'withdrawn':
    case 'removed':
      return application;
  }
}
