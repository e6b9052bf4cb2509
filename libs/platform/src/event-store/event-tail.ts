import type { Position, Recorded } from '#platform/domain';
import type { EventLog, Subscription } from './event-log';
import { WakeUp } from './wake-up';

const mostAtOnce = 1_000;
const [restPerEventMs, longestRestMs] = [2, 50];

/**
 * One subscription for all readers of a process. The newest events are kept in memory, so that readers near the end
 * cost the log nothing; those behind read the log itself. Works over any adapter.
 */
export class EventTail {
  private events: Recorded[] = [];
  private readonly wakeUp = new WakeUp();
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
        return restAfter(events.length);
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

  async close(): Promise<void> {
    await this.subscription.stop();
  }

  private keep(events: readonly Recorded[]): void {
    this.events.push(...events);
    const surplus = this.events.length - this.capacity;
    if (surplus > this.capacity / 4) this.floor = this.events.splice(0, surplus).at(-1)!.position;
    this.wakeUp.wake();
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

/** What comes alone is passed on at once; the more comes, the longer it is gathered, so that under load readers do much at a time. */
async function restAfter(events: number): Promise<void> {
  if (events === mostAtOnce) return; // there is more already
  await new Promise((resolve) => setTimeout(resolve, Math.min(longestRestMs, events * restPerEventMs)));
}
