import type { ScoringEvent } from '#jury/scoring.events';
import type { Fold } from '#platform/domain';

/** Whether anybody scored a file of the call: what it is scored by is frozen then. */
export const scoringOpened: Fold<{ readonly opened: boolean }, ScoringEvent> = {
  stream: 'scoring',
  initialState: { opened: false },
  evolve: () => ({ opened: true }),
};
