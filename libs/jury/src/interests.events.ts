import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Messages, OrganisationId, PersonId, VaultRef } from '#platform/domain';

export interface ConflictAbout {
  readonly personId: PersonId;
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId; // of the applicant
}

/**
 * What stands between a person and a file, `interests-<person id>`: part of that person's rights. Belonging to the applicant's organisation or
 * hierarchical line is no event here: it follows from memberships and reporting lines.
 */
export type InterestsEvent = Messages<{
  /** By the person: a hard conflict, whatever the reason. */
  ConflictDeclared: ConflictAbout & { explanation?: VaultRef | undefined };
  /** By somebody without a conflict: the file may be assigned to this person only with a reason. */
  SoftConflictNoted: ConflictAbout & { explanation: VaultRef };
  /** Declared or noted by mistake; by somebody without a conflict. What it voided stays void. */
  ConflictLifted: ConflictAbout & { conflict: 'declared' | 'noted'; reason: VaultRef };
}>;
