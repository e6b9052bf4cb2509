import { Overloaded } from '../event-log';
import type { ClientError } from './client-types';

const patienceMs = 5_000;
const passing = new Set(['unavailable', 'deadline-exceeded', 'cancelled', 'not-leader', 'timeout', 'unknown']);

/** The server may be away or another one may have become the leader: asking again can help. */
export const isPassing = (error: unknown): boolean => passing.has((error as ClientError).type ?? '');

/** The request never left this process, or the server that got it passes it on to nobody. */
export function isUnsent(error: unknown): boolean {
  const { type, message } = error as ClientError;
  return type === 'not-leader' || /No connection established|Channel (has been shut down|closed before)/.test(message);
}

/** Tries again for 5 s while `helps` says so. @throws Overloaded after that */
export async function bridged<Result>(
  work: () => Promise<Result>,
  helps: (error: unknown) => boolean,
): Promise<Result> {
  const since = performance.now();
  for (let pause = 25; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await work();
    } catch (error) {
      if (!helps(error)) throw error;
      if (performance.now() - since + pause > patienceMs)
        throw new Overloaded('the event log cannot be reached', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
