import type { FileDeliberationEvent, JuryOutcome } from '#jury/deliberation.events';
import type { Fold } from '#platform/domain';

/** What the jury decided on a file last; what it did not decide on is proposed. */
export interface JuryDecision {
  readonly outcome: JuryOutcome;
  readonly adjustedRank?: number | undefined;
}

export const juryDecision: Fold<JuryDecision, FileDeliberationEvent> = {
  stream: 'fileDeliberations',
  initialState: { outcome: 'proposed' },
  evolve: (_, { data: { outcome, adjustedRank } }) => ({ outcome, adjustedRank }),
};
