/** Waits, but not past the moment the signal is given. Real time: never the business clock. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** Resolves with the work, or without it when the signal comes first. */
export async function unlessAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let abort: () => void = () => undefined;
  const aborted = new Promise<void>((resolve) => (abort = () => resolve()));
  signal.addEventListener('abort', abort);
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Doubles from the first to the longest, with up to a fifth of jitter. */
export function backOff(failures: number, firstMs: number, longestMs: number): number {
  const delay = Math.min(longestMs, firstMs * 2 ** Math.min(failures, 30));
  return Math.round(delay * (1 - Math.random() / 5));
}
