import type { Position, Recorded } from '#platform/domain';
import type { EventLog, Subscription } from './event-log';
import { WakeUp } from './wake-up';

const mostAtOnce = 1_000;
/** Per event and at most: how long it always rests after a batch, and how long while nobody is in a hurry. */
const [restMs, longestRestMs] = [2, 50];
const [easyRestMs, longestEasyRestMs] = [10, 250];

/**
 * One subscription for all readers of a process. The newest events are kept in memory, so that readers near the end
 * cost the log nothing; those behind read the log itself. Works over any adapter.
 */
export class EventTail {
  private events: Recorded[] = [];
  private readonly wakeUp = new WakeUp();
  private readonly hurries = new WakeUp();
  private heeded = 0; // hurries until the last rest
  private readonly subscription: Subscription;

  /** Everything after `floor` is in `events`. */
  private constructor(
    private readonly log: EventLog,
    private floor: Position | null,
    private readonly capacity: number,
    onError?: (error: unknown) => void,
  ) {
    this.subscription = log.subscribe(floor, {
      batchSize: mostAtOnce,
      onBatch: (events) => {
        this.keep(events);
        return this.rest(events.length);
      },
      onError: (error) => onError?.(error),
    });
  }

  /** `capacity`: how many events it keeps; `onError` hears of each failed look at the log, which is tried again. */
  static async open(log: EventLog, capacity = 5_000, onError?: (error: unknown) => void): Promise<EventTail> {
    return new EventTail(log, await log.head(), capacity, onError);
  }

  /** The newest position it has seen; null while the log is empty. */
  get position(): Position | null {
    return this.events.at(-1)?.position ?? this.floor;
  }

  /** The next events after this position, in log order, at most `limit`; none when it has not seen any yet. */
  async readAfter(position: Position | null, limit: number): Promise<Recorded[]> {
    if (isBefore(position, this.floor)) return this.log.readAll(position, limit);
    const first = this.indexAfter(position);
    return this.events.slice(first, first + limit);
  }

  /** True as soon as there is something after this position; false after `ms` real milliseconds without. */
  async waitBeyond(position: Position | null, ms: number): Promise<boolean> {
    const until = performance.now() + ms;
    while (!isBefore(position, this.position)) {
      const left = until - performance.now();
      if (left <= 0) return false;
      await this.wakeUp.sleep(this.wakeUp.ticket, left);
    }
    return true;
  }

  /** Somebody waits for what is yet to be passed on: the rest, now or next, is a short one. */
  hurry(): void {
    this.hurries.wake();
  }

  async close(): Promise<void> {
    const stopped = this.subscription.stop();
    this.hurry();
    await stopped;
  }

  private keep(events: readonly Recorded[]): void {
    this.events.push(...events);
    const surplus = this.events.length - this.capacity;
    if (surplus > this.capacity / 4) this.floor = this.events.splice(0, surplus).at(-1)!.position;
    this.wakeUp.wake();
  }

  /** What comes alone is passed on at once; the more comes, the longer it is gathered, so that under load readers do much at a time. */
  private async rest(events: number): Promise<void> {
    if (events === mostAtOnce) return; // there is more already
    const short = Math.min(longestRestMs, events * restMs);
    await new Promise((resolve) => setTimeout(resolve, short));
    await this.hurries.sleep(this.heeded, Math.min(longestEasyRestMs, events * easyRestMs) - short);
    this.heeded = this.hurries.ticket;
  }

  private indexAfter(position: Position | null): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(position, this.events[middle]!.position)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const isBefore = (position: Position | null, other: Position | null) => (position ?? '') < (other ?? '');
