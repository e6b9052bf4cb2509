import type { Queryable } from '#platform/database';
import type { Position } from '#platform/domain';

/** What a runner says when it cannot go past an event; everything before it is committed. */
export class Stopped extends Error {
  constructor(
    readonly position: Position,
    readonly reason: string,
  ) {
    super(reason);
  }
}

export async function recordStop(database: Queryable, name: string, stop: Stopped): Promise<void> {
  await database.query(
    `insert into projection_state (name, cause, position) values ($1, $2, $3)
     on conflict (name) do update set cause = excluded.cause, position = excluded.position, retry = false`,
    [name, stop.reason, stop.position],
  );
}

/** True once after an operator asked for another try, or when the row was removed by hand. */
export async function mayRetry(database: Queryable, name: string): Promise<boolean> {
  const rows = await database.query<{ retry: boolean }>('select retry from projection_state where name = $1', [name]);
  return rows[0]?.retry ?? true;
}

export async function clearStop(database: Queryable, name: string): Promise<void> {
  await database.query('delete from projection_state where name = $1', [name]);
}

/** @returns false when it is not stopped */
export async function askRetry(database: Queryable, name: string): Promise<boolean> {
  const rows = await database.query('update projection_state set retry = true where name = $1 returning name', [name]);
  return rows.length === 1;
}
