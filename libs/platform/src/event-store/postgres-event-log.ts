import type { Position, Recorded } from '#platform/domain';
import { AppendCoalescer, type CoalescerOptions } from './append-coalescer';
import { appendRequest } from './append-request';
import type { Appended, EventLog, SealedWords, Subscriber, Subscription, Unchanged, Write } from './event-log';
import { LogSignals } from './log-signals';
import { PollingSubscription } from './polling-subscription';
import { PostgresLane } from './postgres-lane';
import { PostgresReader } from './postgres-reader';
import { WakeUp } from './wake-up';

const laneCount = 2;

/**
 * The event log on PostgreSQL; the schema is `eventLogMigrations`. Positions are gapless.
 * It survives restarts of the database: appends and reads wait up to 5 s for the connection, then give Overloaded (nothing written);
 * what was sent and not answered gives OutcomeUnknown; subscriptions go on by themselves.
 */
export class PostgresEventLog implements EventLog {
  private readonly wakeUp = new WakeUp();
  private readonly reader: PostgresReader;
  private readonly lanes: readonly PostgresLane[];
  private readonly appends: AppendCoalescer;
  private readonly signals: LogSignals;
  private readonly subscriptions = new Set<Subscription>();

  /** @throws Error when the database cannot be reached within 5 s, or has no event log schema. */
  static async open(url: string, options: CoalescerOptions = {}): Promise<PostgresEventLog> {
    const log = new PostgresEventLog(url, options);
    try {
      await log.head();
      return log;
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  constructor(url: string, options: CoalescerOptions = {}) {
    const onCommit = (requests: number, events: number) => {
      this.wakeUp.wake();
      this.signals.announce();
      options.onCommit?.(requests, events);
    };
    this.reader = new PostgresReader(url);
    this.lanes = Array.from({ length: laneCount }, () => new PostgresLane(url, () => this.appends.kick()));
    this.appends = new AppendCoalescer(this.lanes, { ...options, onCommit });
    this.signals = new LogSignals(url, () => this.wakeUp.wake());
  }

  async append(
    writes: readonly Write[],
    unchanged?: readonly Unchanged[],
    words?: readonly SealedWords[],
  ): Promise<Appended> {
    return this.appends.append(appendRequest(writes, unchanged, words));
  }

  read(stream: string, from = 0): Promise<Recorded[]> {
    return this.reader.read(stream, from);
  }

  readAll(after: Position | null, limit: number, enoughBytes?: number): Promise<Recorded[]> {
    return this.reader.readAll(after, limit, enoughBytes);
  }

  head(): Promise<Position | null> {
    return this.reader.head();
  }

  subscribe(after: Position | null, subscriber: Subscriber): Subscription {
    const polling = new PollingSubscription(
      { wakeUp: this.wakeUp, readAll: (...asked) => this.readAll(...asked) },
      after,
      subscriber,
    );
    const subscription: Subscription = {
      stop: async () => {
        this.subscriptions.delete(subscription);
        await polling.stop();
      },
    };
    this.subscriptions.add(subscription);
    return subscription;
  }

  /** Finishes the appends it has taken, then stops its subscriptions. */
  async close(): Promise<void> {
    await this.appends.close();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await Promise.all([this.signals.close(), ...this.lanes.map((lane) => lane.close())]);
    await this.reader.close();
  }
}
