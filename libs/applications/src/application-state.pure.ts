import type { CallId } from '#calls/call.events';
import type { BasisPoints, Deadline, Instant, OrganisationId, PersonId, VaultRef } from '#platform/domain';
import type {
  ApplicationAnswers,
  ApplicationId,
  CheckName,
  FileSection,
  InadmissibilityReason,
} from './application.events';

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
/** Sent to the leading official, who makes a submission of it or sends it back. */
export interface AwaitingSignOff {
  readonly status: 'awaitingSignOff';
  readonly about: About;
  readonly answers: ApplicationAnswers;
  readonly sentBy: PersonId;
}
export interface CompletionRequest {
  readonly requestId: string;
  readonly sections: readonly FileSection[];
  readonly explanation: VaultRef;
  readonly due: Deadline;
}
/** Found inadmissible. As long as nobody was told, the file stands to everybody outside as it stood before. */
export interface Finding {
  readonly grounds: readonly InadmissibilityReason[];
  readonly explanation: VaultRef;
  readonly told: boolean;
  readonly lapsedAt?: Instant | undefined; // when the term ended in which it was to be completed
}
/** What was handed in, whatever became of it; `incomplete` as long as a completion is asked for. */
export interface PastDraft {
  readonly status: 'submitted' | 'incomplete' | 'admissible' | 'inadmissible' | 'withdrawn' | 'removed';
  readonly about: About;
  readonly answers: ApplicationAnswers; // as they were handed in, and since completed
  readonly submission?: {
    // absent when it was withdrawn before
    readonly applicantPersonId: PersonId;
    readonly reference: string;
    readonly rate: BasisPoints;
    readonly number: number; // 1, and one more each time it was replaced
    readonly callVersion: number;
    readonly submittedAt: Instant;
  };
  readonly replacement?: ApplicationAnswers; // that are to take the place of what was submitted
  readonly openRequests?: readonly CompletionRequest[];
  readonly changes?: ApplicationAnswers; // saved in the open sections and not handed in yet
  readonly failedChecks?: readonly CheckName[];
  readonly finding?: Finding;
  readonly duplicateOf?: ApplicationId; // why it was withdrawn
}
export type Application = { readonly status: 'none' } | Draft | AwaitingSignOff | PastDraft;

/** Whether something may still become of it, as far as the file itself tells. */
export const isOpen = ({ status }: Exclude<Application, { status: 'none' }>): boolean =>
  status !== 'inadmissible' && status !== 'withdrawn' && status !== 'removed';
