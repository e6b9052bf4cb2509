import type { Database, Migration, Queryable } from '#platform/database';
import type { Position, Recorded } from '#platform/domain';
import type { EventLog, SealedWords } from '../event-log';
import type { WordsStore } from './kurrentdb-event-log';

/** Words that were stored ahead of their events, until an event is found that names them; `seen`: how far the log was searched. */
export const pendingWordsMigration: Migration = {
  name: 'event-store-pending-words-1',
  sql: `create table pending_words (ref uuid primary key, since timestamptz not null default clock_timestamp());
create table pending_words_search (one boolean primary key default true check (one), seen text);
insert into pending_words_search values (true, null);`,
};

/** What the vault offers: words into its table, within the transaction that is given. */
export interface Vaulting {
  store(words: readonly SealedWords[], tx: Queryable): Promise<void>;
}

const batchSize = 500;

/** Words go before their events where one transaction cannot hold both; those whose append was refused are swept. */
export class PendingWords implements WordsStore {
  constructor(
    private readonly database: Database,
    private readonly vault: Vaulting,
  ) {}

  async store(words: readonly SealedWords[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.vault.store(words, tx);
      await tx.query('insert into pending_words (ref) select unnest($1::uuid[])', [words.map(({ ref }) => ref)]);
    });
  }

  /**
   * Removes words that were stored more than an hour ago and that no event names: an append is answered within seconds.
   * Safe to call from several processes. Gives how many were removed.
   */
  async sweep(log: EventLog, olderThanMs = 3_600_000): Promise<number> {
    const [{ now } = { now: new Date() }] = await this.database.query<{ now: Date }>('select clock_timestamp() as now');
    await this.search(log);
    const removed = await this.database.query(
      `with orphans as (delete from pending_words where since < $1::timestamptz - $2 * interval '1 ms' returning ref)
       delete from vault_words using orphans where vault_words.ref = orphans.ref returning vault_words.ref`,
      [now, olderThanMs],
    );
    return removed.length;
  }

  /** Reads on to the end of the log and strikes off what its events name. */
  private async search(log: EventLog): Promise<void> {
    const [row] = await this.database.query<{ seen: Position | null }>('select seen from pending_words_search');
    for (let seen = row?.seen ?? null; ;) {
      const events = await log.readAll(seen, batchSize);
      const last = events.at(-1);
      if (!last) return;
      await this.strikeOff(events, seen, last.position);
      seen = last.position;
    }
  }

  private strikeOff(events: readonly Recorded[], before: Position | null, seen: Position): Promise<void> {
    const refs = events.flatMap(({ data }) => referencesIn(data));
    return this.database.transaction(async (tx) => {
      await tx.query('delete from pending_words where ref = any($1::uuid[])', [refs]);
      await tx.query('update pending_words_search set seen = $1 where seen is not distinct from $2', [seen, before]);
    });
  }
}

const referencesIn = (data: object): string[] =>
  [...JSON.stringify(data).matchAll(/"vault:([0-9a-f-]{36})"/g)].map(([, ref]) => ref!);
