import type { Queryable } from '#platform/database';
import type { Position } from '#platform/domain';
import { Gathered } from './gathered';

/** Where a reader of the log stands; null: it has seen nothing yet. Undefined: it has no checkpoint. */
export async function checkpointOf(database: Queryable, name: string): Promise<Position | null | undefined> {
  const rows = await database.query<{ position: Position | null }>(
    'select position from log_checkpoint where name = $1',
    [name],
  );
  return rows[0]?.position;
}

/** @returns false when there was one already */
export async function beginCheckpoint(database: Queryable, name: string, position: Position | null): Promise<boolean> {
  const rows = await database.query(
    'insert into log_checkpoint (name, position) values ($1, $2) on conflict do nothing returning name',
    [name, position],
  );
  return rows.length === 1;
}

/** Somebody else moved the checkpoint: this runner's view of the rows is stale and nothing was written. */
export class FenceLost extends Error {
  constructor(name: string) {
    super(`${name}: somebody else moved the checkpoint`);
  }
}

interface Move {
  readonly name: string;
  readonly from: Position | null;
  readonly to: Position | null;
}

/**
 * Seen, and nothing to write; the moves of all runners that were woken together are one statement, in which nobody waits for one that
 * another process holds. It need not wait for the disk: after a crash the same events are seen again, to the same effect. @throws FenceLost
 */
export function moveCheckpoint(
  database: Queryable,
  name: string,
  from: Position | null,
  to: Position | null,
): Promise<void> {
  const known = moves.get(database) ?? new Gathered((asked: readonly Move[]) => moveAll(database, asked));
  moves.set(database, known);
  return known.add({ name, from, to });
}

const moves = new WeakMap<Queryable, Gathered<Move>>();

async function moveAll(database: Queryable, asked: readonly Move[]): Promise<readonly (Error | undefined)[]> {
  const rows = await database.query<{ name: string }>(
    `with free as (
       select name from log_checkpoint where name = any($1) for update skip locked
     ), moved as (
       update log_checkpoint c set position = u.next, updated_at = now()
         from unnest($1::text[], $2::text[], $3::text[]) u (name, before, next) join free using (name)
        where c.name = u.name and c.position is not distinct from u.before returning c.name
     )
     select name, set_config('synchronous_commit', 'off', true) from moved`,
    [asked.map(({ name }) => name), asked.map(({ from }) => from), asked.map(({ to }) => to)],
  );
  const moved = new Set(rows.map(({ name }) => name));
  return asked.map(({ name }) => (moved.has(name) ? undefined : new FenceLost(name)));
}

/** To be woken by commits; sent after the commit, so that runners do not queue for the notification lock. */
export const checkpointChannel = 'tandem_checkpoint';

const announcements = new WeakMap<Queryable, Gathered<void>>();

export function announceCheckpoint(database: Queryable): Promise<void> {
  const announce = async () => {
    await database.query(`select pg_notify($1, '')`, [checkpointChannel]);
    return [];
  };
  const known = announcements.get(database) ?? new Gathered<void>(announce);
  announcements.set(database, known);
  return known.add();
}
