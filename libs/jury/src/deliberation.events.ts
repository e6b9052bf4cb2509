import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Brand, Instant, Messages, OrganisationId, PersonId, VaultRef } from '#platform/domain';

export type DeliberationId = Brand<string, 'DeliberationId'>;

/** What the jury decided on a file. */
export type JuryOutcome = 'proposed' | 'notProposed' | 'deferred';

/** A meeting of the jury, `deliberation-<id>`. */
export type DeliberationEvent = Messages<{
  DeliberationCalled: {
    deliberationId: DeliberationId;
    callId: CallId;
    startsAt: Instant;
    agenda: readonly ApplicationId[];
    quorum: number; // members of the jury who must be there
  };
  DeliberationOpened: { deliberationId: DeliberationId; callId: CallId; present: readonly PersonId[] };
  /** The newest one about a file counts. Whoever has a conflict on the file has left for it. */
  FileDeliberated: {
    deliberationId: DeliberationId;
    callId: CallId;
    applicationId: ApplicationId;
    organisationId: OrganisationId;
    outcome: JuryOutcome;
    motivation: VaultRef;
    present: readonly PersonId[];
    left: readonly PersonId[];
    chairPersonId: PersonId; // who presided for this file: the chair or the substitute
    adjustedRank?: number | undefined;
    rankReason?: VaultRef | undefined;
  };
  DeliberationClosed: { deliberationId: DeliberationId; callId: CallId };
  DeliberationReopened: { deliberationId: DeliberationId; callId: CallId; reason: VaultRef };
}>;
