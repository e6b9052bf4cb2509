import type { Queryable } from '#platform/database';
import type { Position } from '#platform/domain';

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

/**
 * Seen, and nothing to write. It need not wait for the disk: after a crash the same events are seen again, to the same effect.
 * @throws FenceLost
 */
export async function moveCheckpoint(
  database: Queryable,
  name: string,
  from: Position | null,
  to: Position | null,
): Promise<void> {
  const moved = await database.query(
    `with moved as (
       update log_checkpoint set position = $2, updated_at = now() where name = $1 and position is not distinct from $3 returning name
     )
     select set_config('synchronous_commit', 'off', true) from moved`,
    [name, to, from],
  );
  if (moved.length === 0) throw new FenceLost(name);
}

/** To be woken by commits; sent after the commit, so that runners do not queue for the notification lock. */
export const checkpointChannel = 'tandem_checkpoint';

export async function announceCheckpoint(database: Queryable, name: string): Promise<void> {
  await database.query('select pg_notify($1, $2)', [checkpointChannel, name]);
}
