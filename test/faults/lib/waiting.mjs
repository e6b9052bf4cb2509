import { setTimeout as pause } from 'node:timers/promises';

export { pause };

/** Asks until the answer is true. @throws Error saying what did not happen in time */
export async function until(what, milliseconds, isTrue, everyMs = 25) {
  const end = Date.now() + milliseconds;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`${what} did not happen within ${milliseconds / 1000} s`);
    await pause(everyMs);
  }
}
