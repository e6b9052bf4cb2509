import type { JuryEvent } from '#jury/jury.events';
import type { Fold } from '#platform/domain';

/** Whether a round was opened in which files of the call can be scored. */
export const judgingBegun: Fold<{ readonly begun: boolean }, JuryEvent> = {
  stream: 'jury',
  initialState: { begun: false },
  evolve: (state, { type }) => (type === 'RoundOpened' ? { begun: true } : state),
};
