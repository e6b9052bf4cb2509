import type { CallId } from '#calls/call.events';
import {
  type Actor,
  everyRow,
  type Instant,
  noRow,
  type OrganisationId,
  type PersonId,
  type Projection,
  type Recorded,
} from '#platform/domain';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId } from '../application.events';
import { fileEventTypes, isFileEvent } from '../file.pure';
import { followUpEventTypes, isFollowUpEvent } from '../follow-up.pure';
import { isReplacementEvent } from '../replacement.pure';
import { isTold, knowsAll } from '../told.pure';
import { type ApplicationStatus, type FileRow, fileChanges, type Submission, withdrawnFile } from './file-row.pure';
import { followUpChanges, type FollowUpRow, unfollowed } from './follow-up-row.pure';

import { type FormerSubmission, replaced, replacementAfter, type ReplacementRow } from './replacement-row.pure';

export { applicationStatuses, type ApplicationStatus } from './file-row.pure';

export interface ApplicationListRow extends FileRow, FollowUpRow {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
  readonly status: ApplicationStatus;
  readonly applicantPersonId: PersonId; // who submitted, before that who started
  readonly title: string;
  readonly reference: string; // empty until it was submitted
  readonly requestedCents: number; // 0 until it was submitted
  readonly answers: ApplicationAnswers;
  readonly submission?: Submission;
  readonly formerSubmissions?: readonly FormerSubmission[]; // that were replaced, the first one first
  readonly replacement?: ReplacementRow | undefined;
  readonly lateAttempts: readonly { readonly receivedAt: Instant; readonly closedAt: Instant }[];
  readonly changedAt: Instant;
  readonly statusSince: Instant;
}

export const applicationList: Projection<ApplicationListRow, ApplicationEvent> = {
  table: 'application_list',
  version: 5,
  columns: {
    callId: 'text',
    organisationId: 'text',
    applicantPersonId: 'text',
    status: 'text',
    title: 'text',
    reference: 'text',
    requestedCents: 'bigint',
    changedAt: 'text',
    statusSince: 'text',
    usedAt: 'text',
    removalOn: 'text',
    toldOfClosing: 'boolean',
    dueAt: 'text',
  },
  unindexed: ['applicantPersonId', 'title', 'reference', 'statusSince', 'usedAt', 'removalOn', 'toldOfClosing'],
  events: [
    'ApplicationStarted',
    'ApplicationSaved',
    'ApplicationSubmitted',
    'ApplicationRejectedAsLate',
    'ApplicationWithdrawn',
    ...followUpEventTypes,
    'ReplacementStarted',
    'ReplacementDropped',
    ...fileEventTypes,
  ],
  parks: true,
  streams: ({ applicationId }) => [`application-${applicationId}`],
  keys: ({ data }) => [data.applicationId],

  evolve(before, event) {
    const after = changed(before, event);
    const statusSince = before && after?.status === before.status ? before.statusSince : event.metadata.recordedAt;
    return after && { ...after, statusSince };
  },

  visibleTo: (actor) => (knowsAll(actor) ? everyRow : noRow),
};

/** The same as its organisation knows it: what it is not told yet is not in here at all. */
export const ownApplicationList: Projection<ApplicationListRow, ApplicationEvent> = {
  ...applicationList,
  table: 'own_application_list',
  unindexed: Object.keys(applicationList.columns).filter((field) => field !== 'organisationId'),
  events: applicationList.events.filter((type) => type !== 'ApplicationChecked'),
  keys: (event) => (isTold(event) ? [event.data.applicationId] : []),
  visibleTo: ({ organisations }) => ({ sql: 'organisation_id = any(?)', parameters: [organisations] }),
};

export const applicationsFor = (actor: Actor) => (knowsAll(actor) ? applicationList : ownApplicationList);

type Changed = Omit<ApplicationListRow, 'statusSince'>;

function changed(before: ApplicationListRow | null, event: Recorded<ApplicationEvent>): Changed | null {
  const changedAt = event.metadata.recordedAt;
  const used = { changedAt, usedAt: changedAt, removalOn: undefined };
  if (isFileEvent(event)) {
    const replacement = event.type === 'CompletionRequested' ? undefined : before?.replacement;
    return before && { ...before, ...fileChanges(before, event), replacement, ...used };
  }
  if (isFollowUpEvent(event)) {
    const ended = before && event.type === 'ApplicationMarkedDuplicate' ? withdrawnFile(before) : {};
    return before && { ...before, ...ended, ...followUpChanges(before, event), changedAt };
  }
  if (isReplacementEvent(event)) return before && { ...before, replacement: replacementAfter(event, before), ...used };
  const { type, data } = event;
  if (type === 'ApplicationStarted') return { ...data, ...empty, ...unfollowed, ...used };
  if (!before) return before;
  const row = { ...before, ...used };
  switch (type) {
    case 'ApplicationSaved': {
      if (row.replacement && row.status !== 'incomplete') {
        const answers = { ...row.replacement.answers, ...data.changes };
        return { ...row, replacement: { ...row.replacement, answers } };
      }
      const answers = { ...row.answers, ...data.changes };
      return row.status === 'draft' ? { ...row, answers, title: answers.title ?? '' } : { ...row, answers };
    }
    case 'ApplicationSubmitted': {
      const { applicantPersonId, reference, title, requestedCents } = data;
      const handedIn = row.replacement?.answers ?? row.answers;
      const shown = { applicantPersonId, reference, title, requestedCents, answers: handedIn, handedIn };
      return { ...row, ...replaced(row), status: 'submitted', ...shown, submission: submissionOf(data) };
    }
    case 'ApplicationRejectedAsLate': {
      const { receivedAt, closedAt } = data;
      return { ...row, lateAttempts: [...row.lateAttempts, { receivedAt, closedAt }] };
    }
    case 'ApplicationWithdrawn':
      return { ...row, ...withdrawnFile(row), withdrawalReason: data.reason };
  }
}

const empty = { status: 'draft', title: '', reference: '', requestedCents: 0, answers: {}, lateAttempts: [] } as const;

type Submitted = Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>['data'];

function submissionOf(data: Submitted): Submission {
  const { reference, applicantPersonId, callVersion, submittedAt, approvedBy, withinGrace, paper } = data;
  const { eligibleCostCents, rate, requestedCents } = data;
  const amounts = { callVersion, eligibleCostCents, rate, requestedCents };
  const approval = approvedBy && { approvedByPersonId: approvedBy };
  const how = { ...(withinGrace && { withinGrace }), ...(paper && { paper }) };
  return { reference, applicantPersonId, ...amounts, submittedAt, ...approval, ...how };
}
