import type { Position, Recorded } from '#platform/domain';
import type { Subscriber, Subscription } from './event-log';
import type { WakeUp } from './wake-up';

export interface Polled {
  readonly wakeUp: WakeUp;
  readAll(after: Position | null, limit: number): Promise<Recorded[]>;
}

const idleMs = 200;

/** Asks the log again and again: that is the truth. Being woken only makes it ask sooner. */
export class PollingSubscription implements Subscription {
  private stopped = false;
  private caughtUp = false;
  private readonly batchSize: number;
  private readonly ended: Promise<void>;

  constructor(
    private readonly log: Polled,
    private position: Position | null,
    private readonly subscriber: Subscriber,
  ) {
    this.batchSize = subscriber.batchSize ?? 1_000;
    this.ended = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.log.wakeUp.wake();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const ticket = this.log.wakeUp.ticket;
      try {
        if (await this.drain()) await this.log.wakeUp.sleep(ticket, idleMs);
      } catch (error) {
        this.subscriber.onError?.(error);
        await new Promise((resolve) => setTimeout(resolve, idleMs));
      }
    }
  }

  /** Delivers until there is no more, reading on while a full batch is worked on. False: stopped before the end. */
  private async drain(): Promise<boolean> {
    let reading = this.log.readAll(this.position, this.batchSize);
    for (;;) {
      const events = await reading;
      if (this.stopped) return false;
      const last = events.at(-1);
      const full = events.length === this.batchSize;
      if (last) {
        if (full) (reading = this.log.readAll(last.position, this.batchSize)).catch(() => undefined);
        await this.subscriber.onBatch(events);
        this.position = last.position;
        this.caughtUp = false;
      }
      if (!full) return this.sayCaughtUp();
    }
  }

  private sayCaughtUp(): true {
    if (!this.caughtUp) this.subscriber.onCaughtUp?.();
    this.caughtUp = true;
    return true;
  }
}
