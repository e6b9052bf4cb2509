import { logger } from './logger';

const hourMs = 3_600_000;

/** Does it once an hour, until the result is called; what fails is tried again the next hour. `sweep` answers how many it removed. */
export function sweepHourly(what: string, sweep: () => Promise<number>): () => void {
  const run = (): void => {
    sweep().then(
      (removed) => removed > 0 && logger.info({ removed }, `${what} were removed`),
      (error: unknown) => logger.error({ error: String(error) }, `${what} could not be swept`),
    );
  };
  const timer = setInterval(run, hourMs).unref();
  return () => clearInterval(timer);
}
