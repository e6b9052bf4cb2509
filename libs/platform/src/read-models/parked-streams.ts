import type { Database, Queryable } from '#platform/database';
import type { Position } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import { foldBatch } from './fold-batch';
import type { WorkLogger } from './logger';
import { type AnyProjection, tableName } from './projection-table';
import { readRows, writeBatch } from './write-batch';

export interface ParkedStream {
  readonly projection: string; // `<table>_v<version>`
  readonly stream: string;
  readonly position: Position;
  readonly cause: string;
  readonly since: Date;
}

export async function parkedStreams(database: Queryable, name: string): Promise<Set<string>> {
  const rows = await database.query<{ stream: string }>('select stream from parked_stream where projection = $1', [
    name,
  ]);
  return new Set(rows.map((row) => row.stream));
}

/** Asks the runner, wherever it runs, to try this stream again. @returns false when it is not parked */
export async function retryParked(database: Queryable, projection: AnyProjection, stream: string): Promise<boolean> {
  const rows = await database.query(
    'update parked_stream set retry = true where projection = $1 and stream = $2 returning stream',
    [tableName(projection), stream],
  );
  return rows.length === 1;
}

interface Retry {
  readonly database: Database;
  readonly log: EventLog;
  readonly logger: WorkLogger;
  readonly projection: AnyProjection;
  readonly table: string;
  readonly checkpoint: Position | null;
}

/** What a runner at rest looks for: its checkpoint dropped or moved by others, and streams to be tried again. */
export async function askedMeanwhile(
  database: Queryable,
  table: string,
  checkpoint: Position | null,
): Promise<{ readonly moved: boolean; readonly retry: boolean }> {
  const rows = await database.query<{ moved: boolean; retry: boolean }>(
    `select not exists (select 1 from log_checkpoint where name = $1 and position is not distinct from $2) as moved,
            exists (select 1 from parked_stream where projection = $1 and retry) as retry`,
    [table, checkpoint],
  );
  return rows[0]!;
}

/** Folds what waited, up to the checkpoint and not beyond. @returns true when a stream is going again */
export async function retryParkedStreams(retry: Retry): Promise<boolean> {
  const asked = await retry.database.query<{ stream: string; revision: number }>(
    'select stream, revision from parked_stream where projection = $1 and retry',
    [retry.table],
  );
  let going = false;
  for (const { stream, revision } of asked) going = (await retryOne(retry, stream, revision)) || going;
  return going;
}

async function retryOne(
  { database, log, logger, projection, table, checkpoint }: Retry,
  stream: string,
  revision: number,
): Promise<boolean> {
  const wanted = new Set<string>(projection.events as readonly string[]);
  const waited = (await log.read(stream, revision)).filter(
    (event) => wanted.has(event.type) && checkpoint !== null && event.position <= checkpoint,
  );
  const folded = await foldBatch(projection, waited, (keys) => readRows(database, table, keys));
  const poison = folded.parked[0];
  if (poison) {
    logger.error({ projection: table, ...poison }, 'stream stays parked');
    await database.query('update parked_stream set retry = false, cause = $3 where projection = $1 and stream = $2', [
      table,
      stream,
      poison.cause,
    ]);
    return false;
  }
  await writeBatch(database, {
    table,
    from: checkpoint,
    to: checkpoint,
    rows: folded.rows,
    parked: [],
    released: stream,
  });
  logger.info({ projection: table, stream }, 'stream going again');
  return true;
}
