import { PostgresUnavailable, startEmbeddedPostgres } from '#platform/embedded-postgres';
import { CannotRun } from './cannot-run';
import type { End, Running } from './running';

/** The embedded server; it comes back on the port of its first start, because the other processes keep its address. */
export class PostgresPart {
  private known: { port: number; localUrl: string; home: string } | undefined;

  constructor(private readonly dataDir: string) {}

  /** Once it has been ready. */
  get url(): string {
    return this.known?.localUrl ?? '';
  }

  /** The folder of the database when that is not the data folder. */
  get elsewhere(): string | null {
    return !this.known || this.known.home === this.dataDir ? null : this.known.home;
  }

  async start(): Promise<Running> {
    let end: (end: End) => void = () => undefined;
    const ended = new Promise<End>((resolve) => (end = resolve));
    const port = this.known ? { port: this.known.port } : {};
    const onExit = (how: string) => end({ how });
    const postgres = await startEmbeddedPostgres({ dataDir: this.dataDir, durable: true, onExit, ...port }).catch(
      (error: unknown) => {
        const isFinal = error instanceof PostgresUnavailable && !this.known;
        throw isFinal ? new CannotRun(error.message) : error;
      },
    );
    this.known = postgres;
    const stop = async () => {
      await postgres.stop();
      end({ how: 'a stop' });
    };
    return { pid: postgres.pid, ready: Promise.resolve(), ended, stop };
  }
}
