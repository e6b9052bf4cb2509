import type {
  ApplicationAnswers,
  ApplicationEvent,
  ApplicationId,
  ProjectSubject,
} from '#applications/application.events';
import { involvedAfter } from '#applications/involved.facts';
import type { CallId } from '#calls/call.events';
import type { BasisPoints, Cents, OrganisationId, PersonId } from '#platform/domain';

export const juryFileStatuses = [
  'draft',
  'submitted',
  'incomplete',
  'admissible',
  'inadmissible',
  'withdrawn',
  'removed',
] as const;
export type JuryFileStatus = (typeof juryFileStatuses)[number];

/** A file as a jury knows it: what was handed in, never what is being worked on. */
export interface JuryFile {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
  readonly involved: readonly PersonId[]; // who had a hand in it
  readonly status: JuryFileStatus;
  readonly reachedJury: boolean; // once it was found admissible, whatever became of it
  readonly reference: string; // empty until it was submitted
  readonly title: string;
  readonly subject?: ProjectSubject | undefined;
  readonly answers: ApplicationAnswers;
  readonly workedOn: ApplicationAnswers; // what a next submission or completion would hand in
  readonly eligibleCostCents: Cents;
  readonly requestedCents: Cents;
  readonly rate: BasisPoints;
}

type Started = Extract<ApplicationEvent, { type: 'ApplicationStarted' }>['data'];

export const startedFile = ({ applicationId, callId, organisationId, applicantPersonId }: Started): JuryFile => ({
  applicationId,
  callId,
  organisationId,
  involved: [applicantPersonId],
  status: 'draft',
  reachedJury: false,
  reference: '',
  title: '',
  answers: {},
  workedOn: {},
  eligibleCostCents: 0 as Cents,
  requestedCents: 0 as Cents,
  rate: 0 as BasisPoints,
});

export const fileAfter = (file: JuryFile, event: ApplicationEvent): JuryFile => ({
  ...changed(file, event),
  involved: involvedAfter(file.involved, event),
});

function changed(file: JuryFile, { type, data }: ApplicationEvent): JuryFile {
  switch (type) {
    case 'ApplicationSaved':
      return { ...file, workedOn: { ...file.workedOn, ...data.changes } };
    case 'ReplacementStarted':
    case 'ReplacementDropped':
      return { ...file, workedOn: file.answers };
    case 'ApplicationSubmitted':
      return submitted(file, data);
    case 'CompletionRequested':
      return { ...file, status: 'incomplete' };
    case 'ApplicationCompleted': {
      const { changes, stillOpen, title, eligibleCostCents, requestedCents } = data;
      const answers = { ...file.answers, ...changes };
      const workedOn = stillOpen > 0 ? file.workedOn : answers;
      const amounts = { title, eligibleCostCents, requestedCents };
      const status = stillOpen > 0 ? 'incomplete' : 'submitted';
      return { ...file, ...amounts, ...ofAnswers(answers), workedOn, status };
    }
    case 'CompletionRequestWithdrawn':
      return data.stillOpen > 0 ? file : { ...file, status: 'submitted', workedOn: file.answers };
    case 'ApplicationFoundAdmissible':
      return { ...file, status: 'admissible', reachedJury: true };
    case 'ApplicationFoundInadmissible':
    case 'InadmissibilityNotified':
      return { ...file, status: 'inadmissible', workedOn: file.answers };
    case 'ApplicationReinstated':
      return { ...file, status: 'submitted' };
    case 'ApplicationWithdrawn':
    case 'ApplicationMarkedDuplicate':
      return { ...file, status: 'withdrawn' };
    case 'DraftRemoved':
      return { ...file, status: 'removed' };
    case 'ApplicationStarted':
    case 'ApplicationSentForSignOff':
    case 'ApplicationRejectedAsLate':
    case 'SignOffDeclined':
    case 'ApplicationChecked':
    case 'CompletionRejectedAsLate':
    case 'ApplicationCopied':
    case 'DraftReminded':
    case 'IncompleteFileReminded':
      return file;
  }
}

type Submitted = Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>['data'];

function submitted(file: JuryFile, data: Submitted): JuryFile {
  const { reference, title, eligibleCostCents, requestedCents, rate } = data;
  const handedIn = { reference, title, eligibleCostCents, requestedCents, rate, ...ofAnswers(file.workedOn) };
  return { ...file, ...handedIn, status: 'submitted' };
}

const ofAnswers = (answers: ApplicationAnswers) => ({ answers, subject: answers.subject });
