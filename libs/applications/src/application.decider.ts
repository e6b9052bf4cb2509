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
import { type AdmissibilityDecision, decideAdmissibility } from './admissibility.pure';
import { answerViolations, eligibleCost } from './answers.pure';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId } from './application.events';
import type { CallTerms } from './call-terms.fold';
import type { Application, Draft } from './application-state.pure';
import { receptionOf, refuseSave, refuseStart, refuseUntold, running } from './call-window.pure';
import { started } from './copy.pure';
import {
  decideOnFollowUp,
  evolveFollowUp,
  type FollowUpCommand,
  isFollowUpCommand,
  isFollowUpEvent,
} from './follow-up.pure';
import { referenceOf } from './reference.pure';

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
  SubmitApplication: { by: PersonId; terms: CallTerms; receivedAt: Instant };
  WithdrawApplication: { reason: VaultRef };
  DecideAdmissibility: AdmissibilityDecision;
}>;
export type ApplicationCommand = FilingCommand | FollowUpCommand;

export const applicationDecider: Decider<Application, ApplicationCommand, ApplicationEvent> = {
  stream: 'application',
  initialState: { status: 'none' },
  refusals: { ApplicationRejectedAsLate: 'applicationLate' },

  decide(command, application) {
    if (isFollowUpCommand(command)) return decideOnFollowUp(command, application);
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
        const { about } = draftOnly(application);
        refuseSave(running(data.terms), about.organisationId, data.receivedAt);
        const { changes } = data;
        return Object.keys(changes).length > 0 ? [{ type: 'ApplicationSaved', data: { ...about, changes } }] : [];
      }
      case 'SubmitApplication':
        return [submit(data, draftOnly(application))];
      case 'WithdrawApplication': {
        const { status, about } = application;
        if (status === 'withdrawn') return [];
        if (status === 'removed') throw new RuleBroken('applicationClosedAlready');
        if (status === 'inadmissible') throw new RuleBroken('applicationAlreadyDecided');
        const reference = status === 'draft' ? {} : { reference: application.submission?.reference };
        return [{ type: 'ApplicationWithdrawn', data: { ...about, ...reference, reason: data.reason } }];
      }
      case 'DecideAdmissibility':
        return [decideAdmissibility(data, application)];
    }
  },

  evolve(application, event) {
    if (isFollowUpEvent(event)) return evolveFollowUp(application, event);
    const { type, data } = event;
    if (type === 'ApplicationStarted') {
      const { applicationId, callId, organisationId } = data;
      return { status: 'draft', about: { applicationId, callId, organisationId }, answers: {} };
    }
    if (application.status === 'none') return application;
    const { about } = application;
    const submission = application.status === 'draft' ? undefined : application.submission;
    switch (type) {
      case 'ApplicationSaved':
        return application.status === 'draft'
          ? { ...application, answers: { ...application.answers, ...data.changes } }
          : application;
      case 'ApplicationSubmitted': {
        const { applicantPersonId, reference } = data;
        return { status: 'submitted', about, submission: { applicantPersonId, reference } };
      }
      case 'ApplicationRejectedAsLate':
        return application; // remembered, but an extension may still let the draft in
      case 'ApplicationFoundAdmissible':
        return { status: 'admissible', about, ...(submission && { submission }) };
      case 'ApplicationFoundInadmissible':
        return { status: 'inadmissible', about, ...(submission && { submission }) };
      case 'ApplicationWithdrawn':
        return { status: 'withdrawn', about, ...(submission && { submission }) };
    }
  },
};

function draftOnly(application: Application): Draft {
  if (application.status !== 'draft') throw new RuleBroken('applicationNotInDraft');
  return application;
}

function submit(
  { by, terms, receivedAt }: Extract<ApplicationCommand, { type: 'SubmitApplication' }>['data'],
  { about, answers }: Draft,
): ApplicationEvent {
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
