import type { Database } from '#platform/database';
import type { Position, Recorded } from '#platform/domain';
import type { Lease, Leases } from './leases';
import { messageOf, type WorkLogger } from './logger';
import { Outage } from './outage';
import { backOff, pause, unlessAborted } from './pause';
import { clearStop, mayRetry, recordStop, Stopped } from './stops';

/** The shared tail of the log. `waitBeyond` may return early; the next read is the truth. */
export interface LogFeed {
  readAfter(position: Position | null, limit: number): Promise<readonly Recorded[]>;
  waitBeyond(position: Position | null, ms: number): Promise<unknown>;
}

/** What is done with the events; checkpoint and effect are one transaction, fenced by the old checkpoint. */
export interface Follower {
  readonly name: string;
  /** With the lease in hand: where to go on from; undefined: a later version has taken over, there is nothing to do. */
  begin(): Promise<Position | null | undefined>;
  /** @throws Stopped after committing all before the event that cannot be passed; FenceLost when somebody else did the work */
  take(events: readonly Recorded[], checkpoint: Position | null): Promise<void>;
  /** The end of the log was reached. @returns true when `begin` must be asked again */
  caughtUp(checkpoint: Position | null): Promise<boolean>;
}

export interface FollowSettings {
  readonly smallestBatch: number;
  readonly largestBatch: number;
  readonly idleMs: number;
  readonly stoppedPollMs: number;
  readonly firstBackOffMs: number;
}
const defaults: FollowSettings = {
  smallestBatch: 1_000,
  largestBatch: 5_000,
  idleMs: 1_000,
  stoppedPollMs: 500,
  firstBackOffMs: 100,
};

export interface FollowDependencies {
  readonly database: Database;
  readonly feed: LogFeed;
  readonly leases: Leases;
  readonly logger: WorkLogger;
  readonly outage?: Outage; // of database and log, for all runners of a process
  readonly settings?: Partial<FollowSettings>;
}

/** Carries the log to one follower, in order and for ever: one process at a time, through outages, resting when stopped. */
export class LogRunner {
  private readonly stopping = new AbortController();
  private readonly settings: FollowSettings;
  private readonly outage: Outage;
  private running: Promise<void> | undefined;
  private failures = 0;

  constructor(
    private readonly follower: Follower,
    private readonly on: FollowDependencies,
  ) {
    this.settings = { ...defaults, ...on.settings };
    this.outage = on.outage ?? new Outage('the database', on.logger);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the batch at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const lease = await this.on.leases.acquire(`follow:${this.follower.name}`, signal);
        if (lease) await this.hold(lease);
      } catch (error) {
        const isOutage = this.outage.covers(error);
        if (!isOutage)
          this.on.logger.warn({ runner: this.follower.name, error: messageOf(error) }, 'runner starts over');
        await pause(backOff(this.failures++, this.settings.firstBackOffMs, isOutage ? 1_000 : 5_000), signal);
      }
    }
  }

  private async hold(lease: Lease): Promise<void> {
    const ended = AbortSignal.any([lease.lost, this.stopping.signal]);
    try {
      while (!ended.aborted) {
        try {
          await this.follow(ended);
        } catch (error) {
          if (!(error instanceof Stopped)) throw error;
          await this.rest(error, ended);
        }
      }
    } finally {
      await lease.release();
    }
  }

  private async follow(ended: AbortSignal): Promise<void> {
    const { follower, on } = this;
    let checkpoint = await follower.begin();
    this.outage.isOver();
    if (checkpoint === undefined) return pause(30_000, ended);
    let batch = this.settings.smallestBatch;
    let mayBeStopped = true;
    while (!ended.aborted) {
      const events = await on.feed.readAfter(checkpoint, batch);
      if (events.length > 0) {
        await follower.take(events, checkpoint);
        checkpoint = events.at(-1)!.position;
        if (mayBeStopped) await clearStop(on.database, follower.name);
        mayBeStopped = false;
        this.failures = 0;
      }
      const lagging = events.length === batch;
      batch = lagging ? Math.min(batch * 2, this.settings.largestBatch) : this.settings.smallestBatch;
      if (lagging) continue;
      if (await follower.caughtUp(checkpoint)) return;
      await unlessAborted(on.feed.waitBeyond(checkpoint, this.settings.idleMs), ended);
    }
  }

  private async rest(stop: Stopped, ended: AbortSignal): Promise<void> {
    const { database, logger } = this.on;
    logger.error({ runner: this.follower.name, position: stop.position, cause: stop.reason }, 'runner stopped');
    await recordStop(database, this.follower.name, stop);
    do await pause(this.settings.stoppedPollMs, ended);
    while (!ended.aborted && !(await mayRetry(database, this.follower.name)));
  }
}
