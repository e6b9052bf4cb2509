import { ConfigurationError } from '#platform/config';
import { logger } from './logger';

const configurationExit = 78; // EX_CONFIG: trying again without changing something is of no use

/** Runs one of our processes until it is told to stop or its parent is gone; finishes what it acknowledged, then exits. */
export function runProcess(start: () => Promise<{ close(): Promise<void> }>): void {
  let stopping = false;
  const started = start();
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    started
      .then((running) => running.close())
      .then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
  started.then(
    () => process.send?.({ ready: true }),
    (error: unknown) => fail(error),
  );
}

function fail(error: unknown): never {
  const isConfiguration = error instanceof ConfigurationError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (!isConfiguration) logger.fatal({ stack: error instanceof Error ? error.stack : undefined }, 'cannot run');
  process.exit(isConfiguration ? configurationExit : 1);
}
