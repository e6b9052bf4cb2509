import type { CallId } from '#calls/call.events';
import type { OrganisationId, PersonId } from '#platform/domain';
import type { ApplicationAnswers, ApplicationId } from './application.events';

export interface About {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly organisationId: OrganisationId;
}
export interface Draft {
  readonly status: 'draft';
  readonly about: About;
  readonly answers: ApplicationAnswers;
}
export interface PastDraft {
  readonly status: 'submitted' | 'admissible' | 'inadmissible' | 'withdrawn' | 'removed';
  readonly about: About;
  readonly submission?: {
    // absent when a draft was withdrawn
    readonly applicantPersonId: PersonId;
    readonly reference: string;
  };
  readonly duplicateOf?: ApplicationId; // why it was withdrawn
}
export type Application = { readonly status: 'none' } | Draft | PastDraft;

/** Whether something may still become of it, as far as the file itself tells. */
export const isOpen = ({ status }: Draft | PastDraft): boolean =>
  status !== 'inadmissible' && status !== 'withdrawn' && status !== 'removed';
