import type { AppendRequest } from './append-request';
import type { Appended } from './event-log';
import { StreamClaims } from './stream-claims';

export interface Waiting {
  readonly request: AppendRequest;
  readonly since: number; // performance.now()
  readonly done: (appended: Appended) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Requests in the order of arrival. Those that share a stream which one of them writes never meet in a batch, nor in two
 * batches under way: they are carried out in the order in which they were asked.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private readonly underWay = new StreamClaims();

  get length(): number {
    return this.waiting.length;
  }

  /** performance.now() of the oldest arrival. */
  get oldest(): number | undefined {
    return this.waiting[0]?.since;
  }

  push(waiting: Waiting): void {
    this.waiting.push(waiting);
  }

  takeBatch(maxRequests: number, maxEvents: number): Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    const passedOver = new StreamClaims();
    let events = 0;
    let next = 0;
    for (; next < this.waiting.length && batch.length < maxRequests && events < maxEvents; next++) {
      const waiting = this.waiting[next]!;
      const { request } = waiting;
      if (this.underWay.conflictsWith(request) || passedOver.conflictsWith(request)) {
        passedOver.add(request);
        left.push(waiting);
      } else {
        this.underWay.add(request);
        batch.push(waiting);
        events += request.events.length;
      }
    }
    this.waiting = left.concat(this.waiting.slice(next));
    return batch;
  }

  /** The batch has its answers; what waited for its streams may go. */
  release(batch: readonly Waiting[]): void {
    for (const { request } of batch) this.underWay.remove(request);
  }

  takeArrivedBefore(time: number): Waiting[] {
    const count = this.waiting.findIndex((waiting) => waiting.since > time);
    return this.waiting.splice(0, count < 0 ? this.waiting.length : count);
  }
}
