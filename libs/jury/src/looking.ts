import type { Streams, UnitOfWork } from '#platform/event-store';

export type Loads = Pick<UnitOfWork, 'load' | 'folded'>;

/** The log as it is, for a look before anything is decided. */
export const looking = (streams: Streams): Loads => ({
  load: async (fold, id) => (await streams.load(fold, id)).state,
  folded: (fold, id) => streams.load(fold, id),
});
