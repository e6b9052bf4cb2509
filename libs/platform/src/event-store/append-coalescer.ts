import { AppendQueue, type Waiting } from './append-queue';
import type { AppendRequest } from './append-request';
import { type BatchReply, outcomesOf } from './append-statement';
import { type Appended, OutcomeUnknown, Overloaded } from './event-log';

/** One connection that appends. */
export interface Lane {
  /** Connected, and nothing under way. */
  readonly idle: boolean;
  /**
   * Resolves after the durable commit.
   * @throws OutcomeUnknown, Overloaded, or any other error when the database refused the batch as a whole
   */
  appendBatch(batch: readonly AppendRequest[]): Promise<BatchReply>;
}

export interface CoalescerOptions {
  readonly maxRequests?: number; // in a batch
  readonly maxEvents?: number; // in a batch, unless its last request has more
  readonly maxQueue?: number; // requests waiting
  readonly maxWaitMs?: number; // in the queue, also while no connection is there
  onCommit?(requests: number, events: number): void;
}

/** Requests: with a batch of fewer under way another connection is used at once, and with as many waiting too. */
const [small, large] = [16, 32];
const patienceMs = 10;

/** Puts concurrent appends into one statement: one round trip and one commit for all that arrived in the meantime. */
export class AppendCoalescer {
  private readonly queue = new AppendQueue();
  private readonly limits: Required<Omit<CoalescerOptions, 'onCommit'>>;
  private scheduled = false;
  private closing = false;
  private underWay = 0; // requests
  private expiry: NodeJS.Timeout | undefined;
  private patience: NodeJS.Timeout | undefined;
  private whenDrained: (() => void) | undefined;

  constructor(
    private readonly lanes: readonly Lane[],
    private readonly options: CoalescerOptions = {},
  ) {
    this.limits = { maxRequests: 256, maxEvents: 2_000, maxQueue: 10_000, maxWaitMs: 5_000, ...options };
  }

  append(request: AppendRequest): Promise<Appended> {
    if (this.closing || this.queue.length >= this.limits.maxQueue) return Promise.reject(new Overloaded());
    return new Promise((done, fail) => {
      this.queue.push({ request, since: performance.now(), done, fail });
      this.kick();
    });
  }

  /** All that arrives in this turn of the event loop joins the batch: no timer, so no delay at low load. Lanes call it when they are idle again. */
  kick(): void {
    this.expireInTime();
    if (this.scheduled || this.queue.length === 0 || !this.lanes.some((lane) => lane.idle)) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  /** Takes no more, and resolves when every request it took has its answer. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.queue.length > 0 || this.underWay > 0) await new Promise<void>((resolve) => (this.whenDrained = resolve));
    clearTimeout(this.expiry);
  }

  private flush(): void {
    if (this.isWorthWaiting()) {
      this.waitALittle();
      return;
    }
    const idle = this.lanes.filter((lane) => lane.idle);
    const split = idle.length > 1 && this.queue.length > large;
    const share = split ? Math.ceil(this.queue.length / idle.length) : this.queue.length;
    for (const lane of idle) {
      const batch = this.queue.takeBatch(Math.min(this.limits.maxRequests, share), this.limits.maxEvents);
      if (batch.length > 0) void this.run(lane, batch);
    }
  }

  /** When the batch under way is back, those it answered come again: one larger batch then costs less than two now. */
  private isWorthWaiting(): boolean {
    const { oldest, length } = this.queue;
    return this.underWay >= small && length < large && oldest !== undefined && performance.now() - oldest < patienceMs;
  }

  private waitALittle(): void {
    this.patience ??= setTimeout(() => {
      this.patience = undefined;
      this.kick();
    }, patienceMs);
  }

  private async run(lane: Lane, batch: readonly Waiting[]): Promise<void> {
    this.underWay += batch.length;
    await this.send(lane, batch);
    this.underWay -= batch.length;
    this.queue.release(batch);
    this.settle();
  }

  private async send(lane: Lane, batch: readonly Waiting[]): Promise<void> {
    const requests = batch.map((waiting) => waiting.request);
    try {
      this.answer(batch, outcomesOf(requests, await lane.appendBatch(requests)));
    } catch (error) {
      const final = error instanceof OutcomeUnknown || error instanceof Overloaded || batch.length === 1;
      if (final) for (const waiting of batch) waiting.fail(error);
      else await this.sendInHalves(lane, batch);
    }
  }

  /** The batch was refused whole because of one request: only that one is to fail. */
  private async sendInHalves(lane: Lane, batch: readonly Waiting[]): Promise<void> {
    const half = batch.length >> 1;
    await this.send(lane, batch.slice(0, half));
    await this.send(lane, batch.slice(half));
  }

  private answer(batch: readonly Waiting[], outcomes: readonly (Appended | Error)[]): void {
    let requests = 0;
    let events = 0;
    for (const [i, { request, done, fail }] of batch.entries()) {
      const outcome = outcomes[i]!;
      if (outcome instanceof Error) {
        fail(outcome);
        continue;
      }
      requests++;
      events += request.events.length;
      done(outcome);
    }
    if (requests > 0) this.options.onCommit?.(requests, events);
  }

  private expireInTime(): void {
    if (this.expiry !== undefined || this.queue.oldest === undefined) return;
    const left = this.queue.oldest + this.limits.maxWaitMs - performance.now();
    this.expiry = setTimeout(() => this.expire(), Math.max(1, left + 1)).unref();
  }

  private expire(): void {
    this.expiry = undefined;
    const expired = this.queue.takeArrivedBefore(performance.now() - this.limits.maxWaitMs);
    for (const waiting of expired) waiting.fail(new Overloaded());
    this.settle();
  }

  private settle(): void {
    this.kick();
    if (this.queue.length === 0 && this.underWay === 0) this.whenDrained?.();
  }
}
