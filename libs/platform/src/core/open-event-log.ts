import type { Config } from '#platform/config';
import { type EventLog, KurrentEventLog, PostgresEventLog, type WordsStore } from '#platform/event-store';

/** The event log that the configuration names; `onCommit` hears of every commit. @throws when it cannot be used */
export function openEventLog(
  { eventLog, databaseUrl }: Pick<Config, 'eventLog' | 'databaseUrl'>,
  words: WordsStore,
  onCommit: (requests: number, events: number) => void,
): Promise<EventLog> {
  switch (eventLog.kind) {
    case 'postgres':
      return PostgresEventLog.open(databaseUrl, { onCommit });
    case 'kurrentdb':
      return KurrentEventLog.open(eventLog.url, words, { onCommit });
  }
}
