import { Overloaded } from './event-log';

const maxWaiting = 1_000;

/** First come, first served on one stream; a hot stream costs latency, not conflicts. */
export class Turns {
  private readonly queues = new Map<string, { last: Promise<unknown>; waiting: number }>();

  /** @throws Overloaded when too many wait already */
  take<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    const queue = this.queues.get(stream) ?? { last: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= maxWaiting) return Promise.reject(new Overloaded('too many commands wait for this stream'));
    queue.waiting++;
    const result = queue.last.then(work);
    queue.last = result
      .catch(() => undefined)
      .then(() => {
        if (--queue.waiting === 0) this.queues.delete(stream);
      });
    this.queues.set(stream, queue);
    return result;
  }
}
