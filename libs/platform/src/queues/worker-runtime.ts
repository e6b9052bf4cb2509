import type { Database } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import {
  type AnyProjection,
  Leases,
  type FollowSettings,
  type LogFeed,
  LogRunner,
  Outage,
  prepareProjection,
  ProjectionRunner,
  rebuildProjection,
  type WorkLogger,
} from '#platform/read-models';
import { DueTick, type DueTickSettings, type DueSource } from './due-tick';
import type { Instant } from '#platform/domain';
import type { JobQueue } from './job-queue';
import { revive } from './outbox';
import { type JobHandlers, OutboxWorker, type OutboxWorkerSettings } from './outbox-worker';
import { type AnyReaction, ReactionRunner } from './reaction-runner';
import { Relay, type SweepSettings } from './relay';
import { WorkDesk } from './work-desk';
import { workStatus, type WorkStatus } from './work-status';

export interface WorkerParts {
  readonly log: EventLog;
  readonly feed: LogFeed; // one tail for all runners: `new EventTail(log)`
  readonly database: Database;
  readonly projections: readonly AnyProjection[];
  readonly reactions: readonly AnyReaction[];
  readonly handlers: JobHandlers;
  readonly dueSources: readonly DueSource[];
  /** Types that nobody here follows but that are ours; those that projections and reactions name are known anyway. */
  readonly knownEventTypes: ReadonlySet<string>;
  readonly now: () => Instant; // business time
  readonly queue: JobQueue;
  readonly logger: WorkLogger;
  readonly settings?: WorkerSettings;
}

export interface WorkerSettings {
  readonly follow?: Partial<FollowSettings>;
  readonly sweep?: Partial<SweepSettings>;
  readonly outbox?: Partial<OutboxWorkerSettings>;
  readonly due?: Partial<DueTickSettings>;
}

/** Everything that happens because of events and of time passing. Any number of processes may run it. */
export class WorkerRuntime {
  readonly relay: Relay;
  readonly due: DueTick;
  private readonly leases: Leases;
  private readonly outage: Outage;
  private readonly projectionRunners: readonly LogRunner[];
  private readonly reactionRunners: readonly LogRunner[];
  private readonly reactions: readonly ReactionRunner[];

  constructor(private readonly parts: WorkerParts) {
    const { database, queue, logger, settings = {} } = parts;
    this.leases = new Leases(database);
    this.outage = new Outage('the database or the event log', logger);
    this.relay = new Relay(database, queue, logger, settings.sweep, this.outage);
    this.due = new DueTick(parts.dueSources, parts.now, this.leases, logger, settings.due, this.outage);
    const on = { database, log: parts.log, logger, knownEventTypes: knownTypes(parts) };
    const poke = (ids: readonly string[]) => this.relay.poke(ids);
    this.reactions = parts.reactions.map((reaction) => new ReactionRunner(reaction, { ...on, poke }));
    this.projectionRunners = parts.projections.map((each) => this.runner(new ProjectionRunner(each, on)));
    this.reactionRunners = this.reactions.map((each) => this.runner(each));
  }

  /** When it resolves, every table can be read and every reaction has its checkpoint: nothing appended from now on is missed. */
  async start(): Promise<void> {
    const { database, handlers, logger, queue, projections, settings = {} } = this.parts;
    for (const projection of projections) await prepareProjection(database, projection);
    for (const reaction of this.reactions) await reaction.begin();
    const worker = new OutboxWorker(database, handlers, logger, settings.outbox);
    for (const runner of [...this.projectionRunners, ...this.reactionRunners]) runner.start();
    await queue.work((key) => worker.work(key));
    this.relay.start();
    this.due.start();
  }

  /** Takes nothing new, and finishes the batches and jobs at hand. */
  async stop(): Promise<void> {
    await this.due.stop();
    await Promise.all([...this.projectionRunners, ...this.reactionRunners].map((runner) => runner.stop()));
    await this.relay.stop();
    await this.parts.queue.close();
    await this.leases.close();
  }

  status(): Promise<WorkStatus> {
    return workStatus(this.parts);
  }

  /** As `WorkDesk.retry`. */
  retry(name: string, stream?: string): Promise<boolean> {
    return new WorkDesk(this.parts).retry(name, stream);
  }

  /** Folds the whole log again beside the table in use. @returns false when there is no such projection */
  async rebuild(table: string): Promise<boolean> {
    const projection = this.parts.projections.find((each) => each.table === table);
    if (projection) await rebuildProjection(this.parts.database, projection);
    return projection !== undefined;
  }

  /** Gives a dead letter a new start. @returns false when this is not one */
  async resend(id: string): Promise<boolean> {
    const key = await revive(this.parts.database, id);
    if (key !== undefined) this.relay.poke([key]);
    return key !== undefined;
  }

  private runner(follower: ConstructorParameters<typeof LogRunner>[0]): LogRunner {
    const { database, feed, logger, settings = {} } = this.parts;
    const { leases, outage } = this;
    return new LogRunner(follower, { database, feed, logger, leases, outage, settings: settings.follow ?? {} });
  }
}

function knownTypes({ knownEventTypes, projections, reactions }: WorkerParts): ReadonlySet<string> {
  const followed = [...projections, ...reactions].flatMap((each) => each.events as readonly string[]);
  return new Set([...knownEventTypes, ...followed]);
}
