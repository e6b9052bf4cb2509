import type { ApplicationEvent } from '#applications/application.events';
import { noRow, type OrganisationId, type PersonId, type Projection } from '#platform/domain';
import type { CallId } from '../call.events';

/** An application as far as reminders of its call's closing go. */
export interface ReminderFileRow {
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
  readonly isOpen: boolean; // a draft on which somebody may still work
  readonly people: readonly PersonId[]; // who worked on it
  readonly submittedBy?: PersonId; // for ever, also when it was withdrawn afterwards
}

/** Only due things look here, to find whom to remind. */
export const reminderFiles: Projection<ReminderFileRow, ApplicationEvent> = {
  table: 'reminder_files',
  version: 1,
  columns: { callId: 'text' },
  events: [
    'ApplicationStarted',
    'ApplicationSaved',
    'ApplicationSubmitted',
    'ApplicationWithdrawn',
    'ApplicationMarkedDuplicate',
    'DraftRemoved',
  ],
  parks: true,
  keys: ({ data }) => [data.applicationId],

  evolve(row, { type, data, metadata }) {
    if (type === 'ApplicationStarted') {
      const { callId, organisationId, applicantPersonId } = data;
      return { callId, organisationId, isOpen: true, people: [applicantPersonId] };
    }
    if (!row) return row;
    if (type === 'ApplicationSaved') return { ...row, people: [...new Set([...row.people, metadata.actor])] };
    if (type === 'ApplicationSubmitted') return { ...row, isOpen: false, submittedBy: data.applicantPersonId };
    return { ...row, isOpen: false };
  },
  visibleTo: () => noRow,
};
