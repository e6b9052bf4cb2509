import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Messages, PersonId } from '#platform/domain';

/**
 * Whether anybody may establish the ranking of a call, `rankingChair-<call id>`: found by the system alone, and for nobody else's eyes. A
 * ranking is about all its files at once, so that no file need lack a chair for the ranking to have none.
 */
export type RankingChairEvent = Messages<{
  /** Both have a conflict of interest on a file of the newest round, or of the call while it has none. Noted again when the files change. */
  RankingChairMissing: {
    callId: CallId;
    chairPersonId: PersonId;
    substitutePersonId: PersonId;
    applicationIds: readonly ApplicationId[]; // from which one of them is barred
    administrators: readonly PersonId[]; // told now: those who have a conflict on none of these, each once for this chair and substitute
  };
  /** One of them may establish it now, or nothing is left to establish. */
  RankingChairFound: { callId: CallId };
}>;
