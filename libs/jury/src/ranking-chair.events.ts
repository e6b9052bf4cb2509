import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Messages, PersonId } from '#platform/domain';

/**
 * Whether anybody may establish the ranking of a call, `rankingChair-<call id>`: found by the system alone, and for nobody else's eyes. A
 * ranking is about all its files at once, so that no file need lack a chair for the ranking to have none.
 */
export type RankingChairEvent = Messages<{
  /** A round is open, and both have a conflict of interest on a file of it: told to the administrators who have none on these. */
  RankingChairMissing: {
    callId: CallId;
    chairPersonId: PersonId;
    substitutePersonId: PersonId;
    applicationIds: readonly ApplicationId[]; // from which one of them is barred
    administrators: readonly PersonId[];
  };
  /** One of them may establish it now, or nothing is left to establish. */
  RankingChairFound: { callId: CallId };
}>;
