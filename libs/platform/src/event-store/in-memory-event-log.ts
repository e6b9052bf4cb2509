import type { Position, Recorded } from '#platform/domain';
import { type AppendRequest, appendRequest, staleness } from './append-request';
import { bytesReached } from './bytes-reached';
import type { Appended, EventLog, SealedWords, Subscriber, Subscription, Unchanged, Write } from './event-log';
import { EventKnown } from './event-log';
import { PollingSubscription } from './polling-subscription';
import { ordinalOf, positionOf } from './position';
import { WakeUp } from './wake-up';

/** The contract in memory, for specs: one append after the other, events kept as the JSON they would be stored as. */
export class InMemoryEventLog implements EventLog {
  /** The sealed words stored with accepted appends, by reference. */
  readonly words = new Map<string, SealedWords>();
  private readonly wakeUp = new WakeUp();
  private readonly log: string[] = [];
  private readonly streams = new Map<string, number[]>();
  private readonly ids = new Set<string>();
  private readonly subscriptions = new Set<Subscription>();
  private turn: Promise<unknown> = Promise.resolve();

  /** `hold` is awaited inside each append, before it is visible: a spec can stall one with it. */
  constructor(private readonly hold?: (writes: readonly Write[]) => Promise<void>) {}

  async append(
    writes: readonly Write[],
    unchanged?: readonly Unchanged[],
    words?: readonly SealedWords[],
  ): Promise<Appended> {
    const request = appendRequest(writes, unchanged, words);
    const appended = this.turn.then(async () => {
      await this.hold?.(writes);
      return this.commit(request);
    });
    this.turn = appended.catch(() => undefined);
    return appended;
  }

  async read(stream: string, from = 0): Promise<Recorded[]> {
    await Promise.resolve();
    return (this.streams.get(stream) ?? []).slice(from).map((index) => this.recorded(index));
  }

  async readAll(after: Position | null, limit: number, enoughBytes?: number): Promise<Recorded[]> {
    await Promise.resolve();
    const first = ordinalOf(after);
    const count = Math.max(0, Math.min(limit, this.log.length - first));
    const events = Array.from({ length: count }, (_, i) => this.recorded(first + i));
    const last = events.findIndex(bytesReached(enoughBytes));
    return last < 0 ? events : events.slice(0, last + 1);
  }

  async head(): Promise<Position | null> {
    await Promise.resolve();
    return this.log.length > 0 ? positionOf(this.log.length) : null;
  }

  subscribe(after: Position | null, subscriber: Subscriber): Subscription {
    const polled = { wakeUp: this.wakeUp, readAll: this.readAll.bind(this) };
    const subscription = new PollingSubscription(polled, after, subscriber);
    this.subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    await this.turn;
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
  }

  private commit(request: AppendRequest): Appended {
    if (request.events.some((event) => this.ids.has(event.id))) throw new EventKnown();
    const stale = staleness(
      request,
      request.pairs.map(({ stream }) => (this.streams.get(stream)?.length ?? 0) - 1),
    );
    if (stale) throw stale;
    for (const word of request.words) this.words.set(word.ref, word);
    for (const { pair, offset, id, type, version, data, metadata } of request.events) {
      const { stream, expected } = request.pairs[pair]!;
      const head = {
        id,
        type,
        version,
        stream,
        revision: expected + 1 + offset,
        position: positionOf(this.log.length + 1),
      };
      const indexes = this.streams.get(stream) ?? [];
      indexes.push(this.log.length);
      this.streams.set(stream, indexes);
      this.log.push(`${JSON.stringify(head).slice(0, -1)},"data":${data},"metadata":${metadata}}`);
      this.ids.add(id);
    }
    this.wakeUp.wake();
    return { position: positionOf(this.log.length) };
  }

  private recorded(index: number): Recorded {
    return JSON.parse(this.log[index]!) as Recorded;
  }
}
