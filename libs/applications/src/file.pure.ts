import { type Messages, RuleBroken, type VaultRef } from '#platform/domain';
import {
  type AdmissibilityDecision,
  check,
  decideAdmissibility,
  notifyInadmissibility,
  reinstate,
} from './admissibility.pure';
import type { Application, Finding, PastDraft } from './application-state.pure';
import type { ApplicationEvent, Check, FileEvent } from './application.events';
import {
  complete,
  type Completion,
  lapse,
  type Lapse,
  overdue,
  requestCompletion,
  type RequestForCompletion,
} from './completion.pure';
import { type CompletionWithdrawal, withdrawCompletionRequest } from './completion-withdrawal.pure';
import { answersOutside } from './sections.pure';
import { decline } from './sign-off.pure';

/** What is asked about a file that was sent or handed in. */
export type FileCommand = Messages<{
  DeclineSignOff: { reason: VaultRef };
  CheckApplication: { checks: readonly Check[] };
  RequestCompletion: RequestForCompletion;
  WithdrawCompletionRequest: CompletionWithdrawal;
  CompleteApplication: Completion;
  LapseCompletion: Lapse;
  DecideAdmissibility: AdmissibilityDecision;
  NotifyInadmissibility: object;
  ReinstateApplication: { reason: VaultRef };
}>;

const commandTypes: Readonly<Record<FileCommand['type'], true>> = {
  DeclineSignOff: true,
  CheckApplication: true,
  RequestCompletion: true,
  WithdrawCompletionRequest: true,
  CompleteApplication: true,
  LapseCompletion: true,
  DecideAdmissibility: true,
  NotifyInadmissibility: true,
  ReinstateApplication: true,
};
export const isFileCommand = (command: { readonly type: string }): command is FileCommand =>
  command.type in commandTypes;

const eventTypes: Readonly<Record<FileEvent['type'], true>> = {
  ApplicationSentForSignOff: true,
  SignOffDeclined: true,
  ApplicationChecked: true,
  CompletionRequested: true,
  CompletionRequestWithdrawn: true,
  ApplicationCompleted: true,
  CompletionRejectedAsLate: true,
  ApplicationFoundAdmissible: true,
  ApplicationFoundInadmissible: true,
  InadmissibilityNotified: true,
  ApplicationReinstated: true,
};
export const fileEventTypes = Object.keys(eventTypes) as readonly FileEvent['type'][];
export const isFileEvent = (event: ApplicationEvent): event is FileEvent => event.type in eventTypes;

/** @throws RuleBroken what the functions throw that it calls, and `notFound` */
export function decideOnFile({ type, data }: FileCommand, application: Application): readonly ApplicationEvent[] {
  if (application.status === 'none') throw new RuleBroken('notFound');
  switch (type) {
    case 'DeclineSignOff':
      return [decline(data.reason, application)];
    case 'CheckApplication':
      return [check(data.checks, application)];
    case 'RequestCompletion':
      return [requestCompletion(data, application)];
    case 'WithdrawCompletionRequest':
      return [withdrawCompletionRequest(data, application)];
    case 'CompleteApplication':
      return complete(data, application);
    case 'LapseCompletion':
      return lapse(data, application);
    case 'DecideAdmissibility':
      return [decideAdmissibility(data, application)];
    case 'NotifyInadmissibility':
      return notifyInadmissibility(application);
    case 'ReinstateApplication':
      return [reinstate(data.reason, application)];
  }
}

export function evolveFile(application: Application, event: FileEvent): Application {
  const { type, data } = event;
  switch (type) {
    case 'ApplicationSentForSignOff':
      return application.status === 'draft'
        ? { ...application, status: 'awaitingSignOff', sentBy: data.applicantPersonId }
        : application;
    case 'SignOffDeclined': {
      if (application.status !== 'awaitingSignOff') return application;
      const { about, answers } = application;
      return { status: 'draft', about, answers };
    }
    case 'ApplicationChecked':
    case 'CompletionRequested':
    case 'CompletionRequestWithdrawn':
    case 'ApplicationCompleted':
    case 'CompletionRejectedAsLate':
    case 'ApplicationFoundAdmissible':
    case 'ApplicationFoundInadmissible':
    case 'InadmissibilityNotified':
    case 'ApplicationReinstated':
      return 'submission' in application ? evolveHandedIn(application, event) : application;
  }
}

type HandedInEvent = Exclude<FileEvent, { type: 'ApplicationSentForSignOff' | 'SignOffDeclined' }>;

function evolveHandedIn(file: PastDraft, { type, data }: HandedInEvent): PastDraft {
  const { openRequests = [], changes: _, finding: __, ...kept } = file;
  switch (type) {
    case 'ApplicationChecked': {
      const looked = data.checks.map(({ name }) => name);
      const failed = data.checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
      const before = (file.failedChecks ?? []).filter((name) => !looked.includes(name));
      return { ...file, failedChecks: [...before, ...failed] };
    }
    case 'CompletionRequested': {
      const { requestId, sections, explanation, due } = data;
      const { replacement: ___, ...standing } = file; // it would undo what is completed
      return {
        ...standing,
        status: 'incomplete',
        openRequests: [...openRequests, { requestId, sections, explanation, due }],
      };
    }
    case 'ApplicationCompleted': {
      const answers = { ...file.answers, ...data.changes };
      const open = openRequests.filter(({ requestId }) => !data.requestIds.includes(requestId));
      return open.length > 0 ? { ...file, answers, openRequests: open } : { ...kept, answers, status: 'submitted' };
    }
    case 'CompletionRequestWithdrawn': {
      const open = openRequests.filter(({ requestId }) => requestId !== data.requestId);
      const saved = answersOutside(data.sections, file.changes ?? {});
      return open.length > 0 ? { ...file, changes: saved, openRequests: open } : { ...kept, status: 'submitted' };
    }
    case 'CompletionRejectedAsLate':
      return file;
    case 'ApplicationFoundAdmissible':
      return { ...kept, status: 'admissible' };
    case 'ApplicationFoundInadmissible': {
      const { grounds, explanation, awaitsNotice } = data;
      const lapsedAt = grounds.includes('notCompletedInTime') ? overdue(openRequests)[0]?.due.instant : undefined;
      const finding: Finding = { grounds, explanation, told: !awaitsNotice, lapsedAt };
      return { ...kept, finding, status: awaitsNotice ? file.status : 'inadmissible' };
    }
    case 'InadmissibilityNotified':
      return file.finding ? { ...file, status: 'inadmissible', finding: { ...file.finding, told: true } } : file;
    case 'ApplicationReinstated':
      return { ...kept, status: 'submitted' };
  }
}
