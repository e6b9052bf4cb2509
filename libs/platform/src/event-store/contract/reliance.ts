import { type EventLog, WrongExpectedRevision } from '../event-log';
import { eventually, newEvent, newEvents, pause, readEverything } from './kit';

/**
 * One writer extends a call while others append entries that rely on its revision; each log is a process of its own.
 * Gives what each stored entry relied on beside the revision the call really had at that place in the log.
 */
export async function relyWhileItChanges(logs: readonly EventLog[]): Promise<{ reliedOn: number; was: number }[]> {
  const [first] = logs as [EventLog];
  await first.append([{ stream: 'call-1', expected: 'none', events: newEvents(1) }]);
  let revision = 0;
  let refused = 0;
  let over = false;
  const extend = async () => {
    for (; !over; await pause(1))
      revision += await first.append([{ stream: 'call-1', expected: revision, events: newEvents(1) }]).then(() => 1);
  };
  const enter = async (log: EventLog, name: string) => {
    for (let i = 0; !over; i++) {
      const reliedOn = revision;
      const entry = {
        stream: `entry-${name}.${i}`,
        expected: 'none',
        events: [newEvent('Entered', { reliedOn })],
      } as const;
      await log.append([entry], [{ stream: 'call-1', revision: reliedOn }]).catch((error: unknown) => {
        if (!(error instanceof WrongExpectedRevision)) throw error;
        refused++;
      });
    }
  };
  const work = [extend(), ...logs.flatMap((log, n) => [0, 1, 2, 3].map((i) => enter(log, `${n}-${i}`)))];
  try {
    await eventually(() => revision > 100 && refused > 20, 25_000);
  } finally {
    over = true;
    await Promise.all(work);
  }

  let was = -1;
  return (await readEverything(first, 500)).flatMap(({ stream, revision: at, data }) => {
    if (stream !== 'call-1') return [{ reliedOn: (data as { reliedOn: number }).reliedOn, was }];
    was = at;
    return [];
  });
}
