import type { Database, Queryable } from '#platform/database';
import type { Position } from '#platform/domain';

/** A thing to do: `id` is for ever and makes it happen once; letters, digits, dots, dashes and underscores. */
export interface OutboxEntry {
  readonly id: string;
  readonly kind: string;
  readonly job: object;
  readonly eventId?: string;
  readonly position?: Position;
}

export interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly job: Readonly<Record<string, unknown>>;
  readonly eventId: string | null;
  readonly position: Position | null;
  readonly attempts: number; // before this one
  readonly createdAt: Date;
}

/** What the queue carries: the id, and how often it was sent anew, so that a new start is not mistaken for the old job. */
export function queueKey(id: string, resends: number): string {
  return resends === 0 ? id : `${id}~${resends}`;
}

export function idOfKey(key: string): string {
  return key.split('~', 1)[0]!;
}

const form = /^[A-Za-z][\w.-]*$/;

/**
 * Adds what is to be done in the caller's transaction; what is there already stays as it is. After the commit, hand the answer to
 * `Relay.poke`. @throws RangeError on an id that a queue would not take
 */
export async function enqueue(tx: Queryable, entries: readonly OutboxEntry[]): Promise<readonly string[]> {
  const bad = entries.find(({ id }) => !form.test(id));
  if (bad) throw new RangeError(`not an id for the outbox: ${bad.id}`);
  if (entries.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `insert into outbox (id, kind, job, event_id, position)
     select id, kind, job, "eventId", position
       from json_to_recordset($1) as u (id text, kind text, job jsonb, "eventId" uuid, position text)
     on conflict (id) do nothing returning id`,
    [JSON.stringify(entries)],
  );
  return rows.map((row) => row.id);
}

/** @returns the keys of what should have been done by now, oldest first; those in hand or waiting for their next try are left out */
export async function overdue(database: Queryable, olderThanMs: number, limit: number): Promise<readonly string[]> {
  const rows = await database.query<{ id: string; resends: number }>(
    `select id, resends from outbox
      where state = 'queued' and run_after < now() - make_interval(secs => $1 / 1000.0)
        and (claimed_until is null or claimed_until < now())
      order by run_after limit $2`,
    [olderThanMs, limit],
  );
  return rows.map(({ id, resends }) => queueKey(id, resends));
}

/** Gives a dead letter a new start. @returns its key for the relay; undefined when it is not dead */
export async function revive(database: Database, id: string): Promise<string | undefined> {
  const rows = await database.query<{ resends: number }>(
    `update outbox set state = 'queued', attempts = 0, resends = resends + 1, run_after = now(), claimed_until = null
      where id = $1 and state = 'dead' returning resends`,
    [id],
  );
  return rows[0] && queueKey(id, rows[0].resends);
}

const pruned = 5_000; // at a time, so that nobody waits for it

/**
 * Removes what was done longer ago than that. Nothing that was done comes again: a reaction moves its checkpoint in the transaction that
 * adds its jobs, a delivery is known by its own log, and a command by its id in the stream. @returns how many
 */
export async function pruneDone(database: Queryable, olderThanDays: number): Promise<number> {
  for (let total = 0; ;) {
    const gone = await database.query(
      `delete from outbox where id in (select id from outbox
        where state = 'done' and done_at < now() - make_interval(days => $1) limit $2) returning id`,
      [olderThanDays, pruned],
    );
    total += gone.length;
    if (gone.length < pruned) return total;
  }
}

export interface OutboxStatus {
  readonly open: number;
  readonly dead: number;
  readonly oldestOpenSeconds: number;
}

export async function outboxStatus(database: Queryable): Promise<OutboxStatus> {
  const rows = await database.query<OutboxStatus>(
    `select (select count(*) from outbox where state = 'dead')::int as dead, count(*)::int as open,
            coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as "oldestOpenSeconds"
       from outbox where state = 'queued'`,
  );
  return rows[0]!;
}
