import type { OpenedLog } from '../contract/kit';
import type { EventLog, Write } from '../event-log';

/** The same log, whose appends wait for `before`. */
export function delayed(log: EventLog, before: (writes: readonly Write[]) => Promise<unknown> | undefined): EventLog {
  const append: EventLog['append'] = async (writes, unchanged, words) => {
    await before(writes);
    return log.append(writes, unchanged, words);
  };
  return new Proxy(log, {
    get: (target, key) => {
      if (key === 'append') return append;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Nothing stalls an append inside a real server; here one waits on its way to it, and the others overtake it. */
export function heldBack(log: EventLog): OpenedLog {
  let gate: Promise<void> | undefined;
  const stalls = ({ stream }: Write): boolean => stream.startsWith('stalled-');
  const stall = () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const release = (): Promise<void> => {
      open();
      return Promise.resolve();
    };
    return Promise.resolve(release);
  };
  const held = delayed(log, (writes) => (writes.some(stalls) ? gate : undefined));
  return { log: held, gapless: false, stall, close: () => log.close() };
}
