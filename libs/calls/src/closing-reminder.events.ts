import type { Deadline, Messages, OrganisationId, PersonId } from '#platform/domain';
import type { CallId } from './call.events';

/** How many days before the last day of a call people are reminded of it (B.1). */
export const reminderMarks = [14, 3, 1] as const;
export type ReminderMark = (typeof reminderMarks)[number];

/** The stream `closingReminders-<call>`: who was reminded of which deadline at which mark; nobody when all had submitted. */
export type ClosingReminderEvent = Messages<{
  ClosingReminderSent: {
    callId: CallId;
    daysBefore: ReminderMark;
    closes: Deadline;
    organisationId?: OrganisationId; // for which alone the call was reopened until then
    people: readonly PersonId[];
  };
}>;
