import type { Cents, Deadline, Instant, LocalDate, VaultRef } from '#platform/domain';
import type { ApplicationAnswers, ApplicationEvent, Check, FileSection } from '../application.events';
import {
  ada,
  applicationId,
  callId,
  closesAt as end,
  complete,
  organisationId,
  reference,
  terms,
  words,
} from './application.fixture';

const about = { applicationId, callId, organisationId };
export const asked = 'vault:00000000-0000-4000-8000-000000000001' as VaultRef;
export const at = (text: string): Instant => text as Instant;

/** The end of a day in Brussels, in summer time. */
export const endOfDay = (date: string): Deadline => ({
  date: date as LocalDate,
  rule: 'endOfDay',
  zone: 'Europe/Brussels',
  instant: at(`${date}T22:00:00.000Z`),
});
export const due = endOfDay('2022-04-11');
export const requestedAt = at('2022-04-04T09:00:00.000Z');

export const completionRequested = (
  requestId: string,
  sections: readonly FileSection[],
  until: Deadline = due,
): ApplicationEvent => ({
  type: 'CompletionRequested',
  data: {
    ...about,
    requestId,
    applicantPersonId: ada,
    reference,
    sections,
    explanation: asked,
    due: until,
    requestedAt,
  },
});

export const requestWithdrawn = (
  requestId: string,
  sections: readonly FileSection[],
  stillOpen = 0,
): ApplicationEvent => ({
  type: 'CompletionRequestWithdrawn',
  data: { ...about, requestId, applicantPersonId: ada, reference, sections, stillOpen, reason: words },
});

export const completed = (
  requestIds: readonly string[],
  changes: ApplicationAnswers,
  completedAt: Instant,
  costCents: number = complete.costLines[0].costCents,
  stillOpen = 0,
): ApplicationEvent => ({
  type: 'ApplicationCompleted',
  data: {
    ...about,
    requestIds,
    stillOpen,
    applicantPersonId: ada,
    reference,
    changes,
    title: changes.title ?? complete.title,
    eligibleCostCents: costCents as Cents,
    rate: terms.rate,
    requestedCents: Math.round((costCents * terms.rate) / 10_000) as Cents,
    completedAt,
  },
});

export const notCompleted: ApplicationEvent = {
  type: 'ApplicationFoundInadmissible',
  data: { ...about, applicantPersonId: ada, reference, grounds: ['notCompletedInTime'], explanation: asked },
};
export const lateCompletion = (receivedAt: Instant, until: Deadline = due): ApplicationEvent => ({
  type: 'CompletionRejectedAsLate',
  data: { ...about, applicantPersonId: ada, dueAt: until.instant, receivedAt },
});

const found = {
  ...about,
  applicantPersonId: ada,
  reference,
  grounds: ['formIncomplete', 'other'],
  explanation: words,
} as const;
export const foundQuietly: ApplicationEvent = {
  type: 'ApplicationFoundInadmissible',
  data: { ...found, awaitsNotice: true },
};
export const notified: ApplicationEvent = { type: 'InadmissibilityNotified', data: found };
export const reinstated = (untold: { untold?: true } = {}): ApplicationEvent => ({
  type: 'ApplicationReinstated',
  data: { ...about, applicantPersonId: ada, reference, reason: words, ...untold },
});
export const checked = (...checks: readonly Check[]): ApplicationEvent => ({
  type: 'ApplicationChecked',
  data: { ...about, checks },
});
export const sentForSignOff = (sentAt: Instant, closesAt: Instant | null = end): ApplicationEvent => ({
  type: 'ApplicationSentForSignOff',
  data: { ...about, applicantPersonId: ada, title: complete.title, sentAt, ...(closesAt && { closesAt }) },
});
export const declined: ApplicationEvent = {
  type: 'SignOffDeclined',
  data: { ...about, applicantPersonId: ada, reason: words },
};
