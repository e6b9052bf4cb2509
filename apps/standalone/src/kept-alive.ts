import { setTimeout as pause } from 'node:timers/promises';
import { CannotRun } from './cannot-run';
import type { End, Running } from './running';

export interface Watcher {
  onReady(): void;
  onLine(line: string): void;
  onGiveUp(reason: CannotRun): void;
}

const [tooMany, inMilliseconds] = [5, 30_000];

/** Starts one part and starts it again whenever it ends, until told to stop or until it ends too often. */
export class KeptAlive {
  readonly ready: Promise<void>; // for the first time
  private markReady: () => void = () => undefined;
  private running: Running | undefined;
  private deaths: number[] = [];
  private readonly stopping = new AbortController();
  private life: Promise<void> | undefined;

  constructor(
    readonly name: string,
    private readonly begin: () => Promise<Running>,
    private readonly watcher: Watcher,
    private readonly backOff = 100, // milliseconds, doubled with each recent death
  ) {
    this.ready = new Promise((resolve) => (this.markReady = resolve));
  }

  get pid(): number | null {
    return this.running?.pid ?? null;
  }

  start(): this {
    this.life = this.live();
    return this;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running?.stop();
    await this.life;
  }

  private async live(): Promise<void> {
    while (!this.isStopping()) {
      const end = await this.liveOnce();
      if (this.isStopping()) return;
      const reason = this.reasonToGiveUp(end);
      if (reason) {
        this.watcher.onGiveUp(reason);
        return;
      }
      this.watcher.onLine(`${this.name} ended (${end.how}); starting it again`);
      await pause(this.backOff * 2 ** this.deaths.length, null, { signal: this.stopping.signal }).catch(() => null);
    }
  }

  private async liveOnce(): Promise<End> {
    try {
      const running = await this.begin();
      this.running = running;
      if (this.isStopping()) await running.stop();
      void running.ready.then(() => {
        this.markReady();
        this.watcher.onReady();
      });
      return await running.ended;
    } catch (error) {
      return { how: (error as Error).message, isFinal: error instanceof CannotRun };
    } finally {
      this.running = undefined;
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private reasonToGiveUp({ how, isFinal }: End): CannotRun | null {
    if (isFinal) return new CannotRun(how);
    this.deaths = [...this.deaths.filter((at) => at > Date.now() - inMilliseconds), Date.now()];
    if (this.deaths.length < tooMany) return null;
    const often = `${this.name} ended ${tooMany} times in ${inMilliseconds / 1000} seconds`;
    return new CannotRun(`${often}, the last time with ${how}; Tandem stops.`);
  }
}
