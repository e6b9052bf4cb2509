import type { CallId } from '#calls/call.events';
import {
  type BasisPoints,
  type Cents,
  everyRow,
  type Instant,
  type OrganisationId,
  type PersonId,
  type Projection,
  type VaultRef,
} from '#platform/domain';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId, InadmissibilityReason } from '../application.events';
import { seesAllApplications } from '../application.policy';
import { followUpEventTypes, isFollowUpEvent } from '../follow-up.pure';
import { followUpChanges, type FollowUpRow, unfollowed } from './follow-up-row.pure';

export const applicationStatuses = [
  'draft',
  'submitted',
  'admissible',
  'inadmissible',
  'withdrawn',
  'removed',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export interface Submission {
  readonly reference: string;
  readonly applicantPersonId: PersonId;
  readonly callVersion: number;
  readonly eligibleCostCents: Cents;
  readonly rate: BasisPoints;
  readonly requestedCents: Cents;
  readonly submittedAt: Instant;
}

export interface ApplicationListRow extends FollowUpRow {
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
  readonly grounds?: readonly InadmissibilityReason[];
  readonly explanation?: VaultRef;
  readonly changedAt: Instant;
}

export const applicationList: Projection<ApplicationListRow, ApplicationEvent> = {
  table: 'application_list',
  version: 2,
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
  },
  events: [
    'ApplicationStarted',
    'ApplicationSaved',
    'ApplicationSubmitted',
    'ApplicationRejectedAsLate',
    'ApplicationFoundAdmissible',
    'ApplicationFoundInadmissible',
    'ApplicationWithdrawn',
    ...followUpEventTypes,
  ],
  parks: true,
  streams: ({ applicationId }) => [`application-${applicationId}`],
  keys: ({ data }) => [data.applicationId],

  evolve(before, event) {
    const changedAt = event.metadata.recordedAt;
    if (isFollowUpEvent(event)) return before && { ...before, ...followUpChanges(before, event), changedAt };
    const { type, data } = event;
    const used = { changedAt, usedAt: changedAt, removalOn: undefined };
    if (type === 'ApplicationStarted') return { ...data, ...empty, ...unfollowed, ...used };
    if (!before) return before;
    const row = { ...before, ...used };
    switch (type) {
      case 'ApplicationSaved': {
        const answers = { ...row.answers, ...data.changes };
        return { ...row, answers, title: answers.title ?? '' };
      }
      case 'ApplicationSubmitted': {
        const { applicantPersonId, reference, title, requestedCents } = data;
        const submission = submissionOf(data);
        return { ...row, status: 'submitted', applicantPersonId, reference, title, requestedCents, submission };
      }
      case 'ApplicationRejectedAsLate': {
        const { receivedAt, closedAt } = data;
        return { ...row, lateAttempts: [...row.lateAttempts, { receivedAt, closedAt }] };
      }
      case 'ApplicationFoundAdmissible':
        return { ...row, status: 'admissible' };
      case 'ApplicationFoundInadmissible':
        return { ...row, status: 'inadmissible', grounds: data.grounds, explanation: data.explanation };
      case 'ApplicationWithdrawn':
        return { ...row, status: 'withdrawn', withdrawalReason: data.reason };
    }
  },

  visibleTo: (actor) =>
    seesAllApplications(actor) ? everyRow : { sql: 'organisation_id = any(?)', parameters: [actor.organisations] },
};

const empty = { status: 'draft', title: '', reference: '', requestedCents: 0, answers: {}, lateAttempts: [] } as const;

function submissionOf({
  reference,
  applicantPersonId,
  callVersion,
  eligibleCostCents,
  rate,
  requestedCents,
  submittedAt,
}: Submission): Submission {
  return { reference, applicantPersonId, callVersion, eligibleCostCents, rate, requestedCents, submittedAt };
}
