import type { Database } from '#platform/database';
import { backOff, messageOf, Outage, pause, type WorkLogger } from '#platform/read-models';
import type { JobQueue } from './job-queue';
import { overdue } from './outbox';

export interface SweepSettings {
  readonly everyMs: number;
  readonly olderThanMs: number;
}
const defaults: SweepSettings = { everyMs: 15_000, olderThanMs: 60_000 };
const [batchSize, longestBuffer] = [1_000, 20_000];

/** Brings the ids of the outbox to the queue: the new ones at once, those that got lost by the sweep. */
export class Relay {
  private readonly stopping = new AbortController();
  private readonly sweeps: SweepSettings;
  private waiting = new Set<string>();
  private sending: Promise<void> | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly logger: WorkLogger,
    sweeps: Partial<SweepSettings> = {},
    private readonly outage = new Outage('the database', logger),
  ) {
    this.sweeps = { ...defaults, ...sweeps };
  }

  start(): void {
    this.sweeping ??= this.sweepForEver();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.sending, this.sweeping]);
  }

  /** Call it after the commit; it never fails, for the sweep finds what is not sent. */
  poke(keys: readonly string[]): void {
    for (const key of keys) if (this.waiting.size < longestBuffer) this.waiting.add(key);
    if (this.waiting.size === 0) return;
    this.sending ??= this.send().finally(() => (this.sending = undefined));
  }

  /** @returns how many were found open too long */
  async sweep(): Promise<number> {
    const keys = await overdue(this.database, this.sweeps.olderThanMs, longestBuffer);
    this.poke(keys);
    return keys.length;
  }

  private async send(): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    await Promise.resolve(); // what is poked in this turn goes together
    while (this.waiting.size > 0 && !(signal.aborted && failures > 0)) {
      const batch = [...this.waiting].slice(0, batchSize);
      try {
        await this.queue.add(batch);
        for (const key of batch) this.waiting.delete(key);
        failures = 0;
      } catch (error) {
        if (failures === 0)
          this.logger.warn({ error: messageOf(error), waiting: this.waiting.size }, 'the queue takes nothing');
        await pause(backOff(failures++, 200, 10_000), signal);
      }
    }
  }

  private async sweepForEver(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const found = await this.sweep();
        if (found > 0) this.logger.warn({ found }, 'open too long, queued again');
      } catch (error) {
        if (!this.outage.covers(error)) this.logger.warn({ error: messageOf(error) }, 'sweep');
      }
      await pause(this.sweeps.everyMs, signal);
    }
  }
}
