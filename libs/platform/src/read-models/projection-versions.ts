import type { Database, Queryable } from '#platform/database';
import type { Position } from '#platform/domain';
import { beginCheckpoint, checkpointOf, FenceLost } from './checkpoints';
import { type AnyProjection, createTable, fillingName, liveVersion, pointView, tableName } from './projection-table';

export interface Target {
  readonly table: string;
  readonly filling: boolean; // beside the table in use
}

interface Opened {
  readonly target: Target;
  readonly checkpoint: Position | null;
}

/** Two processes, or two projections, must not make or swap tables at once. */
async function alone<Result>(database: Database, work: (tx: Queryable) => Promise<Result>): Promise<Result> {
  return database.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('tandem.projection-tables', 20220101))`);
    return work(tx);
  });
}

/**
 * The table to write to. The first version ever goes live at once; a new one, or one whose checkpoint was dropped, is filled beside
 * what is read. Undefined: a later version is live, and going back means publishing a higher number.
 */
export async function openTable(database: Database, projection: AnyProjection): Promise<Opened | undefined> {
  return alone(database, async (tx) => {
    const table = tableName(projection);
    const live = await liveVersion(tx, projection);
    if (live !== undefined && live > projection.version) return undefined;
    if (live === undefined) await createFirst(tx, projection);
    const checkpoint = await checkpointOf(tx, table);
    if (checkpoint !== undefined && live !== undefined && live < projection.version) await forget(tx, table);
    else if (checkpoint !== undefined) return { target: { table, filling: false }, checkpoint };
    return { target: { table: fillingName(projection), filling: true }, checkpoint: await openFilling(tx, projection) };
  });
}

/** Has the table made, so that it can be read before the first event; safe to call from any process. */
export async function prepareProjection(database: Database, projection: AnyProjection): Promise<void> {
  await openTable(database, projection);
}

/** Folds the whole log again beside the table in use, and swaps. The running runner notices by its fence. */
export async function rebuildProjection(database: Queryable, projection: AnyProjection): Promise<void> {
  await database.query('delete from log_checkpoint where name = any($1)', [
    [tableName(projection), fillingName(projection)],
  ]);
}

async function createFirst(tx: Queryable, projection: AnyProjection): Promise<void> {
  const table = tableName(projection);
  await tx.query(`drop table if exists ${table} cascade`);
  await forget(tx, table);
  await createTable(tx, projection, table);
  await beginCheckpoint(tx, table, null);
  await pointView(tx, projection);
}

async function openFilling(tx: Queryable, projection: AnyProjection): Promise<Position | null> {
  const filling = fillingName(projection);
  const checkpoint = await checkpointOf(tx, filling);
  if (checkpoint !== undefined) return checkpoint;
  await tx.query(`drop table if exists ${filling}`);
  await forget(tx, filling);
  await createTable(tx, projection, filling);
  await beginCheckpoint(tx, filling, null);
  return null;
}

/**
 * Readers see the old rows until this commits, then the new ones: never fewer.
 * @returns false when the table in use has seen more @throws FenceLost
 */
export async function swapIn(
  database: Database,
  projection: AnyProjection,
  checkpoint: Position | null,
): Promise<boolean> {
  const [table, filling] = [tableName(projection), fillingName(projection)];
  return alone(database, async (tx) => {
    const live = await liveVersion(tx, projection);
    const olds = [...new Set([table, ...(live === undefined ? [] : [`${projection.table}_v${live}`])])];
    const locked = await tx.query<{ name: string; position: Position | null }>(
      'select name, position from log_checkpoint where name = any($1) order by name for update',
      [[filling, ...olds]],
    );
    if (locked.find(({ name }) => name === filling)?.position !== checkpoint) throw new FenceLost(filling);
    if (locked.some(({ position }) => (position ?? '') > (checkpoint ?? ''))) return false;
    await tx.query(`drop view if exists ${projection.table}`);
    for (const old of olds) {
      await tx.query(`drop table if exists ${old}`);
      await forget(tx, old);
    }
    await tx.query(`alter table ${filling} rename to ${table}`);
    await tx.query('update log_checkpoint set name = $1 where name = $2', [table, filling]);
    await tx.query('update parked_stream set projection = $1 where projection = $2', [table, filling]);
    await pointView(tx, projection);
    return true;
  });
}

async function forget(tx: Queryable, name: string): Promise<void> {
  await tx.query('delete from log_checkpoint where name = $1', [name]);
  await tx.query('delete from parked_stream where projection = $1', [name]);
}
