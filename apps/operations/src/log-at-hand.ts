import { Refused } from '#platform/backup';
import { type EventLog, KurrentEventLog, type WordsStore } from '#platform/event-store';

const noWords: WordsStore = { store: () => Promise.reject(new Error('words are copied with their table')) };

/** The log that an installation keeps elsewhere than in its database. @throws Refused when it does not answer */
export async function logAtHand(): Promise<EventLog | undefined> {
  const { EVENT_LOG, KURRENTDB_URL } = process.env;
  if (EVENT_LOG !== 'kurrentdb') return undefined;
  if (!KURRENTDB_URL) throw new Refused('Say with KURRENTDB_URL where the log is.');
  return KurrentEventLog.open(KURRENTDB_URL, noWords).catch((error: unknown) => {
    throw new Refused((error as Error).message);
  });
}
