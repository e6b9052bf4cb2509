import type { Core } from './core';
import { logger } from './logger';

const hourMs = 3_600_000;

/** Sweeps the words of refused appends once an hour, until the result is called; a failed sweep is tried again the next hour. */
export function sweepHourly({ sweepWords }: Pick<Core, 'sweepWords'>): () => void {
  const sweep = (): void => {
    sweepWords().then(
      (removed) => removed > 0 && logger.info({ removed }, 'words of refused appends were removed'),
      (error: unknown) => logger.error({ error: String(error) }, 'words of refused appends could not be swept'),
    );
  };
  const timer = setInterval(sweep, hourMs).unref();
  return () => clearInterval(timer);
}
