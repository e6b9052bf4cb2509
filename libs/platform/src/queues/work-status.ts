import type { Database } from '#platform/database';
import type { Instant, Position } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import { type AnyProjection, type ParkedStream, tableName } from '#platform/read-models';
import { outboxStatus, type OutboxStatus } from './outbox';
import { type AnyReaction, reactionRunnerName } from './reaction-runner';

export interface RunnerStatus {
  readonly name: string; // the projection's table or the reaction's name
  readonly checkpoint: Position | null;
  readonly lag: number; // events not seen yet; 1,000 stands for 1,000 or more
  readonly behindSeconds: number; // age of the oldest of them by business time
  readonly stopped?: { readonly cause: string; readonly position: Position | null; readonly since: Date };
  readonly parked: readonly Omit<ParkedStream, 'projection'>[];
}

export interface WorkStatus {
  readonly projections: readonly RunnerStatus[];
  readonly reactions: readonly RunnerStatus[];
  readonly outbox: OutboxStatus;
  readonly queueDepth?: number;
}

/** What is watched, and where. */
export interface WatchedWork {
  readonly database: Database;
  readonly log: EventLog;
  readonly projections: readonly AnyProjection[];
  readonly reactions: readonly AnyReaction[];
  readonly queue: { depth(): Promise<number | undefined> };
  readonly now: () => Instant; // business time
}

const longestLag = 1_000;

/** How the work stands, as the database has it: any process can tell. */
export async function workStatus({
  database,
  log,
  projections,
  reactions,
  queue,
  now,
}: WatchedWork): Promise<WorkStatus> {
  const [checkpoints, stopped, parked, outbox, queueDepth] = await Promise.all([
    database.query<{ name: string; position: Position | null }>('select name, position from log_checkpoint'),
    database.query<{ name: string; cause: string; position: Position | null; since: Date }>(
      'select * from projection_state',
    ),
    database.query<ParkedStream & object>(
      'select projection, stream, position, cause, since from parked_stream order by since',
    ),
    outboxStatus(database),
    queue.depth(),
  ]);
  const lags = new Map<Position | null, Promise<Lag>>();
  const status = async (name: string, runner: string): Promise<RunnerStatus> => {
    const checkpoint = checkpoints.find((each) => each.name === runner)?.position ?? null;
    if (!lags.has(checkpoint)) lags.set(checkpoint, lagBehind(log, checkpoint, now()));
    const stop = stopped.find((each) => each.name === runner);
    return {
      name,
      checkpoint,
      ...(await lags.get(checkpoint)!),
      ...(stop && { stopped: { cause: stop.cause, position: stop.position, since: stop.since } }),
      parked: parked
        .filter(({ projection }) => projection === runner)
        .map(({ stream, position, cause, since }) => ({ stream, position, cause, since })),
    };
  };
  return {
    projections: await Promise.all(projections.map((each) => status(each.table, tableName(each)))),
    reactions: await Promise.all(reactions.map((each) => status(each.name, reactionRunnerName(each)))),
    outbox,
    ...(queueDepth !== undefined && { queueDepth }),
  };
}

type Lag = Pick<RunnerStatus, 'lag' | 'behindSeconds'>;

async function lagBehind(log: EventLog, checkpoint: Position | null, now: Instant): Promise<Lag> {
  const unseen = await log.readAll(checkpoint, longestLag);
  const oldest = unseen[0]?.metadata.recordedAt;
  return {
    lag: unseen.length,
    behindSeconds: oldest ? Math.max(0, (Date.parse(now) - Date.parse(oldest)) / 1_000) : 0,
  };
}
