import type { Receipt, Streams, UnitOfWork } from '#platform/event-store';

export type Loads = Pick<UnitOfWork, 'load' | 'folded'>;

/** The log as it is, for a look before anything is decided. */
export const looking = (streams: Streams): Loads => ({
  load: async (fold, id) => (await streams.load(fold, id)).state,
  folded: (fold, id) => streams.load(fold, id),
});

/** What was seen to be worth noting no longer is when it is decided. */
export class ChangedMeanwhile extends Error {}

/** Looked at again then; a few times at most, for whatever changed asks for a look of its own. */
export async function lookingAgain(look: () => Promise<Receipt | undefined>, looks = 3): Promise<Receipt | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ChangedMeanwhile && looks > 1) return lookingAgain(look, looks - 1);
    throw error;
  }
}
