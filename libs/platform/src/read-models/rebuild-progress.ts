import type { Queryable } from '#platform/database';
import type { Position } from '#platform/domain';
import { type AnyProjection, fillingName, tableName } from './projection-table';

/** How far the table is that is being filled beside the one in use. */
export interface RebuildProgress {
  readonly swappedIn: boolean;
  readonly folded: Position | null;
  readonly head: Position | null; // as far as any reader of the log has come
  readonly isFollowed: boolean; // a worker of this release holds the projection
  readonly stopped: string | null; // why it cannot go on
}

/** To be asked again and again after `rebuildProjection`; any process can tell. */
export async function rebuildProgress(database: Queryable, projection: AnyProjection): Promise<RebuildProgress> {
  const [progress] = await database.query<RebuildProgress & object>(
    `select exists (select 1 from log_checkpoint where name = $1) as "swappedIn",
            (select position from log_checkpoint where name = $2) as folded,
            (select max(position) from log_checkpoint) as head,
            (select cause from projection_state where name = $1 and not retry) as stopped,
            exists (
              select 1 from pg_locks
               where locktype = 'advisory' and objsubid = 1 and granted
                 and database = (select oid from pg_database where datname = current_database())
                 and (classid::bigint << 32) | objid::bigint = hashtextextended($3, 20220101)
            ) as "isFollowed"`,
    [tableName(projection), fillingName(projection), `follow:${tableName(projection)}`],
  );
  return progress!;
}
