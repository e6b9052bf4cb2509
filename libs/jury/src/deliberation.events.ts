import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Brand, Instant, Messages, OrganisationId, PersonId, VaultRef } from '#platform/domain';

export type DeliberationId = Brand<string, 'DeliberationId'>;

/** What the jury decided on a file. */
export const juryOutcomes = ['proposed', 'notProposed', 'deferred'] as const;
export type JuryOutcome = (typeof juryOutcomes)[number];

/** A file as it stands on the agenda. */
export interface AgendaItem {
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId; // of the applicant
  readonly reference: string;
}

/** Somebody who is called to a meeting, and the files of its agenda on which they have no conflict of interest. */
export interface Invited {
  readonly personId: PersonId;
  readonly applicationIds: readonly ApplicationId[];
}

/** A meeting of the jury, `deliberation-<id>`. Of what is decided on a file nothing stands here, so that its revision tells nothing. */
export type DeliberationEvent = Messages<{
  DeliberationCalled: {
    deliberationId: DeliberationId;
    callId: CallId;
    startsAt: Instant;
    agenda: readonly AgendaItem[];
    quorum: number; // members of the jury who must be there, also for each file
    invited: readonly Invited[];
  };
  DeliberationOpened: { deliberationId: DeliberationId; callId: CallId; present: readonly PersonId[] };
  DeliberationClosed: { deliberationId: DeliberationId; callId: CallId };
  DeliberationReopened: { deliberationId: DeliberationId; callId: CallId; reason: VaultRef };
}>;

/** What the meetings decided on one file, `fileDeliberations-<application id>`. */
export type FileDeliberationEvent = Messages<{
  /** The newest one counts. Whoever has a conflict on the file has left for it. */
  FileDeliberated: AgendaItem & {
    deliberationId: DeliberationId;
    callId: CallId;
    outcome: JuryOutcome;
    motivation: VaultRef;
    present: readonly PersonId[];
    left: readonly PersonId[];
    chairPersonId: PersonId; // who presided for this file: the chair or the substitute
    adjustedRank?: number | undefined;
    rankReason?: VaultRef | undefined;
  };
}>;
