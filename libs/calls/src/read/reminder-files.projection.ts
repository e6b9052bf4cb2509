import type { ApplicationEvent } from '#applications/application.events';
import { noRow, type OrganisationId, type PersonId, type Projection } from '#platform/domain';
import type { CallId } from '../call.events';

/** An application as far as reminders of its call's closing go. */
export interface ReminderFileRow {
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
  readonly isOpen: boolean; // a draft on which somebody may still work, or that awaits its sign-off
  readonly people: readonly PersonId[]; // who worked on it
  readonly submittedBy?: PersonId; // for ever, also when it was withdrawn afterwards
  readonly onPaper?: true; // submitted by the organisation, entered by an officer
}

/** Only due things look here, to find whom to remind. */
export const reminderFiles: Projection<ReminderFileRow, ApplicationEvent> = {
  table: 'reminder_files',
  version: 2,
  columns: { callId: 'text' },
  events: [
    'ApplicationStarted',
    'ApplicationSaved',
    'ApplicationSentForSignOff',
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
    if (type === 'ApplicationSaved' || type === 'ApplicationSentForSignOff')
      return { ...row, people: [...new Set([...row.people, metadata.actor])] };
    if (type === 'ApplicationSubmitted') {
      const { applicantPersonId: submittedBy, paper } = data;
      return { ...row, isOpen: false, submittedBy, ...(paper && { onPaper: true as const }) };
    }
    return { ...row, isOpen: false };
  },
  visibleTo: () => noRow,
};
