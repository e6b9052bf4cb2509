import type { Database, Queryable } from '#platform/database';
import type { Position } from '#platform/domain';
import { FenceLost, moveCheckpoint } from './checkpoints';
import type { FoldedRow, Poison } from './fold-batch';

export interface Batch {
  readonly table: string; // also the name of its checkpoint, and that under which parked streams are kept
  readonly from: Position | null;
  readonly to: Position | null;
  readonly rows: ReadonlyMap<string, FoldedRow>;
  readonly parked: readonly Poison[];
  readonly released?: string; // a stream that waits no longer
}

export async function readRows(
  database: Queryable,
  table: string,
  keys: readonly string[],
): Promise<Map<string, object>> {
  if (keys.length === 0) return new Map();
  const rows = await database.query<{ key: string; row: object }>(`select key, row from ${table} where key = any($1)`, [
    keys,
  ]);
  return new Map(rows.map(({ key, row }) => [key, row]));
}

/**
 * One statement: rows, removals and checkpoint, or nothing. It need not wait for the disk: what a crash takes away, checkpoint and
 * rows together, is folded again from the log. @throws FenceLost
 */
async function write(database: Queryable, { table, from, to, rows }: Batch): Promise<void> {
  if (rows.size === 0) return moveCheckpoint(database, table, from, to);
  const kept = [...rows].filter(([, { row }]) => row !== null).map(([key, folded]) => ({ key, ...folded }));
  const gone = [...rows].filter(([, { row }]) => row === null).map(([key]) => key);
  const fenced = await database.query(
    `with fence as (
       update log_checkpoint set position = $2, updated_at = now() where name = $1 and position is not distinct from $3 returning name
     ), removed as (
       delete from ${table} using fence where key = any($4)
     ), written as (
       insert into ${table} as stored (key, row, revision, position)
       select u.key, u.row, u.revision, u.position
         from json_to_recordset($5) as u (key text, row jsonb, revision bigint, position text), fence
       on conflict (key) do update set row = excluded.row, revision = excluded.revision, position = excluded.position
     )
     select set_config('synchronous_commit', 'off', true) from fence`,
    [table, to, from, gone, JSON.stringify(kept)],
  );
  if (fenced.length === 0) throw new FenceLost(table);
}

async function park(tx: Queryable, name: string, parked: readonly Poison[]): Promise<void> {
  await tx.query(
    `insert into parked_stream (projection, stream, revision, position, cause)
     select $1, u.* from json_to_recordset($2) as u (stream text, revision bigint, position text, cause text)
     on conflict (projection, stream) do update set cause = excluded.cause, retry = false`,
    [name, JSON.stringify(parked)],
  );
}

export async function writeBatch(database: Database, batch: Batch): Promise<void> {
  const { parked, released } = batch;
  if (parked.length === 0 && released === undefined) return write(database, batch);
  await database.transaction(async (tx) => {
    await write(tx, batch);
    if (parked.length > 0) await park(tx, batch.table, parked);
    if (released !== undefined)
      await tx.query('delete from parked_stream where projection = $1 and stream = $2', [batch.table, released]);
  });
}
