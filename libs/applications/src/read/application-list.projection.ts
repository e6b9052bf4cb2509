import type { CallId } from '#calls/call.events';
import {
  type Actor,
  everyRow,
  type Instant,
  noRow,
  type OrganisationId,
  type PersonId,
  type Projection,
} from '#platform/domain';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId } from '../application.events';
import { fileEventTypes, isFileEvent } from '../file.pure';
import { followUpEventTypes, isFollowUpEvent } from '../follow-up.pure';
import { isTold, knowsAll } from '../told.pure';
import { type ApplicationStatus, type FileRow, fileChanges, type Submission } from './file-row.pure';
import { followUpChanges, type FollowUpRow, unfollowed } from './follow-up-row.pure';

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
  readonly lateAttempts: readonly { readonly receivedAt: Instant; readonly closedAt: Instant }[];
  readonly changedAt: Instant;
}

export const applicationList: Projection<ApplicationListRow, ApplicationEvent> = {
  table: 'application_list',
  version: 3,
  columns: {
    callId: 'text',
    organisationId: 'text',
    applicantPersonId: 'text',
    status: 'text',
    title: 'text',
    reference: 'text',
    requestedCents: 'bigint',
    changedAt: 'text',
    usedAt: 'text',
    removalOn: 'text',
    toldOfClosing: 'boolean',
    dueAt: 'text',
  },
  events: [
    'ApplicationStarted',
    'ApplicationSaved',
    'ApplicationSubmitted',
    'ApplicationRejectedAsLate',
    'ApplicationWithdrawn',
    ...followUpEventTypes,
    ...fileEventTypes,
  ],
  parks: true,
  streams: ({ applicationId }) => [`application-${applicationId}`],
  keys: ({ data }) => [data.applicationId],

  evolve(before, event) {
    const changedAt = event.metadata.recordedAt;
    const used = { changedAt, usedAt: changedAt, removalOn: undefined };
    if (isFileEvent(event)) return before && { ...before, ...fileChanges(before, event), ...used };
    if (isFollowUpEvent(event)) return before && { ...before, ...followUpChanges(before, event), changedAt };
    const { type, data } = event;
    if (type === 'ApplicationStarted') return { ...data, ...empty, ...unfollowed, ...used };
    if (!before) return before;
    const row = { ...before, ...used };
    switch (type) {
      case 'ApplicationSaved': {
        const answers = { ...row.answers, ...data.changes };
        return row.status === 'draft' ? { ...row, answers, title: answers.title ?? '' } : { ...row, answers };
      }
      case 'ApplicationSubmitted': {
        const { applicantPersonId, reference, title, requestedCents } = data;
        const submission = submissionOf(data);
        const handedIn = row.answers;
        return {
          ...row,
          status: 'submitted',
          applicantPersonId,
          reference,
          title,
          requestedCents,
          submission,
          handedIn,
        };
      }
      case 'ApplicationRejectedAsLate': {
        const { receivedAt, closedAt } = data;
        return { ...row, lateAttempts: [...row.lateAttempts, { receivedAt, closedAt }] };
      }
      case 'ApplicationWithdrawn':
        return { ...row, status: 'withdrawn', withdrawalReason: data.reason };
    }
  },

  visibleTo: (actor) => (knowsAll(actor) ? everyRow : noRow),
};

/** The same as its organisation knows it: what it is not told yet is not in here at all. */
export const ownApplicationList: Projection<ApplicationListRow, ApplicationEvent> = {
  ...applicationList,
  table: 'own_application_list',
  events: applicationList.events.filter((type) => type !== 'ApplicationChecked'),
  keys: (event) => (isTold(event) ? [event.data.applicationId] : []),
  visibleTo: ({ organisations }) => ({ sql: 'organisation_id = any(?)', parameters: [organisations] }),
};

export const applicationsFor = (actor: Actor) => (knowsAll(actor) ? applicationList : ownApplicationList);

const empty = { status: 'draft', title: '', reference: '', requestedCents: 0, answers: {}, lateAttempts: [] } as const;

function submissionOf({
  reference,
  applicantPersonId,
  callVersion,
  eligibleCostCents,
  rate,
  requestedCents,
  submittedAt,
  approvedBy,
}: Omit<Submission, 'approvedByPersonId'> & { readonly approvedBy?: PersonId | undefined }): Submission {
  const amounts = { callVersion, eligibleCostCents, rate, requestedCents };
  const approval = approvedBy && { approvedByPersonId: approvedBy };
  return { reference, applicantPersonId, ...amounts, submittedAt, ...approval };
}
