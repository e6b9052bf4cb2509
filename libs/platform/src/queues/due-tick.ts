import type { Instant } from '#platform/domain';
import { backOff, type Lease, type Leases, messageOf, Outage, pause, type WorkLogger } from '#platform/read-models';

export interface DueThing {
  readonly id: string; // unique in its source
}

/** What comes due with business time. Firing is a command that may come late or twice and then changes nothing. */
export interface DueSource<Thing extends DueThing = DueThing> {
  readonly name: string;
  find(now: Instant, limit: number): Promise<readonly Thing[]>;
  fire(thing: Thing): Promise<void>;
}

export interface DueTickSettings {
  readonly everyMs: number;
  readonly quietMs: number; // after firing: until the read model shows it
  readonly firstBackOffMs: number;
}
const defaults: DueTickSettings = { everyMs: 250, quietMs: 2_000, firstBackOffMs: 1_000 };
const atOnce = 100;

interface Quiet {
  readonly until: number; // real time
  readonly failures: number;
}

/** Asks what is due by business time, and fires it; one process at a time. */
export class DueTick {
  private readonly stopping = new AbortController();
  private readonly settings: DueTickSettings;
  private readonly quiet = new Map<string, Quiet>();
  private running: Promise<void> | undefined;
  private lease: Lease | undefined;
  private pass: Promise<void> = Promise.resolve();

  constructor(
    private readonly sources: readonly DueSource[],
    private readonly now: () => Instant,
    private readonly leases: Leases,
    private readonly logger: WorkLogger,
    settings: Partial<DueTickSettings> = {},
    private readonly outage = new Outage('the database', logger),
  ) {
    this.settings = { ...defaults, ...settings };
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Fires until nothing is due. @returns false when another process does it, within its next tick */
  async fireNow(): Promise<boolean> {
    if (!this.lease || this.lease.lost.aborted) return false;
    this.pass = this.pass.then(() => this.fireAll());
    await this.pass;
    return true;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted)
      try {
        const lease = (this.lease = await this.leases.acquire('due', signal));
        if (lease) await this.lead(AbortSignal.any([signal, lease.lost]));
        await lease?.release();
      } catch (error) {
        if (!this.outage.covers(error)) this.logger.warn({ error: messageOf(error) }, 'due things');
        await pause(this.settings.firstBackOffMs, signal);
      }
  }

  private async lead(ended: AbortSignal): Promise<void> {
    while (!ended.aborted) {
      await this.fireNow();
      await pause(this.settings.everyMs, ended);
    }
  }

  private async fireAll(): Promise<void> {
    this.forget();
    for (const source of this.sources)
      try {
        await this.fireSource(source);
      } catch (error) {
        if (!this.outage.covers(error))
          this.logger.warn({ source: source.name, error: messageOf(error) }, 'cannot find what is due');
      }
  }

  /** Asks for as many more as are quiet now, so that these never hide the others. */
  private async fireSource(source: DueSource): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const found = await source.find(this.now(), atOnce + this.quiet.size);
      const due = found.filter(({ id }) => !this.isQuiet(`${source.name}/${id}`));
      if (due.length === 0) return;
      for (const thing of due) await this.fire(source, thing);
    }
  }

  private async fire(source: DueSource, thing: DueThing): Promise<void> {
    const key = `${source.name}/${thing.id}`;
    try {
      await source.fire(thing);
      this.quiet.set(key, { until: Date.now() + this.settings.quietMs, failures: 0 });
    } catch (error) {
      const failures = (this.quiet.get(key)?.failures ?? 0) + 1;
      this.quiet.set(key, {
        until: Date.now() + backOff(failures - 1, this.settings.firstBackOffMs, 300_000),
        failures,
      });
      this.logger.warn({ due: key, failures, error: messageOf(error) }, 'due thing failed, to be tried again');
    }
  }

  private isQuiet(key: string): boolean {
    return (this.quiet.get(key)?.until ?? 0) > Date.now();
  }

  /** Failures are remembered for ten minutes after their next try, so that the delay keeps growing. */
  private forget(): void {
    for (const [key, { until, failures }] of this.quiet)
      if (Date.now() > until + (failures > 0 ? 600_000 : 0)) this.quiet.delete(key);
  }
}
