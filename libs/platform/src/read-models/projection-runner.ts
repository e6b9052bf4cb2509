import type { Database } from '#platform/database';
import type { Position, Recorded } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import { announceCheckpoint, FenceLost } from './checkpoints';
import type { Follower } from './follow-log';
import { foldBatch, type Folded } from './fold-batch';
import type { WorkLogger } from './logger';
import { askedMeanwhile, parkedStreams, retryParkedStreams } from './parked-streams';
import { type AnyProjection, tableName } from './projection-table';
import { openTable, swapIn, type Target } from './projection-versions';
import { Stopped } from './stops';
import { withoutUnknown } from './unknown-events';
import { readRows, writeBatch } from './write-batch';

export interface ProjectionDependencies {
  readonly database: Database;
  readonly log: EventLog;
  readonly knownEventTypes: ReadonlySet<string>;
  readonly logger: WorkLogger;
}

const lookEveryMs = 500;

/** Keeps the table of one projection; started through a `LogRunner`. */
export class ProjectionRunner implements Follower {
  readonly name: string;
  private target: Target = { table: '', filling: false };
  private parked = new Set<string>();
  private looked = 0;
  private goal: Position | null | undefined; // what a filled table must have seen

  constructor(
    private readonly projection: AnyProjection,
    private readonly on: ProjectionDependencies,
  ) {
    this.name = tableName(projection);
  }

  async begin(): Promise<Position | null | undefined> {
    const opened = await openTable(this.on.database, this.projection);
    if (!opened) {
      this.on.logger.info({ projection: this.name }, 'a later version of this projection is live');
      return undefined;
    }
    this.target = opened.target;
    this.goal = undefined;
    if (this.target.filling) this.on.logger.info({ projection: this.name }, 'filling the table beside the one in use');
    this.parked = await parkedStreams(this.on.database, this.target.table);
    return opened.checkpoint;
  }

  async take(events: readonly Recorded[], checkpoint: Position | null): Promise<void> {
    const { known, unknown } = withoutUnknown(events, this.on.knownEventTypes);
    const wanted = new Set<string>(this.projection.events as readonly string[]);
    const concerned = known.filter((event) => wanted.has(event.type) && !this.parked.has(event.stream));
    const folded = await foldBatch(this.projection, concerned, (keys) =>
      readRows(this.on.database, this.target.table, keys),
    );
    const poison = folded.stopped ?? unknown;
    const seen = poison ? events.filter((event) => event.position < poison.position) : events;
    await this.write(folded, checkpoint, seen.at(-1)?.position ?? checkpoint);
    if (poison) throw new Stopped(poison.position, poison.cause);
  }

  async caughtUp(checkpoint: Position | null): Promise<boolean> {
    return this.target.filling ? this.swapWhenComplete(checkpoint) : this.lookAround(checkpoint);
  }

  private async swapWhenComplete(checkpoint: Position | null): Promise<boolean> {
    const { database, log, logger } = this.on;
    this.goal ??= await log.head();
    if ((checkpoint ?? '') < (this.goal ?? '') || !(await swapIn(database, this.projection, checkpoint))) return false;
    logger.info({ projection: this.name }, 'filled and swapped in');
    return true;
  }

  private async lookAround(checkpoint: Position | null): Promise<boolean> {
    if (performance.now() - this.looked < lookEveryMs) return false;
    const { database, log, logger } = this.on;
    const { table } = this.target;
    const asked = await askedMeanwhile(database, table, checkpoint);
    this.looked = performance.now();
    if (asked.moved) throw new FenceLost(this.name);
    return asked.retry && retryParkedStreams({ database, log, logger, projection: this.projection, table, checkpoint });
  }

  private async write(folded: Folded, from: Position | null, to: Position | null): Promise<void> {
    const { database, logger } = this.on;
    const { table, filling } = this.target;
    if (from === to && folded.rows.size === 0) return;
    await writeBatch(database, { table, from, to, rows: folded.rows, parked: folded.parked });
    for (const poison of folded.parked) {
      this.parked.add(poison.stream);
      logger.error({ projection: this.name, ...poison }, 'stream parked');
    }
    if (!filling) await announceCheckpoint(database).catch(() => undefined);
  }
}
