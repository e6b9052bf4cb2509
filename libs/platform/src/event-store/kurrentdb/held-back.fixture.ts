import type { OpenedLog } from '../contract/kit';
import type { EventLog } from '../event-log';

/** Nothing stalls an append inside a real server; here one waits on its way to it, and the others overtake it. */
export function heldBack(log: EventLog): OpenedLog {
  let gate: Promise<void> | undefined;
  const append: EventLog['append'] = async (writes, unchanged, words) => {
    if (writes.some(({ stream }) => stream.startsWith('stalled-'))) await gate;
    return log.append(writes, unchanged, words);
  };
  const held = new Proxy(log, {
    get: (target, key) => {
      if (key === 'append') return append;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const stall = async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    return async () => open();
  };
  return { log: held, gapless: false, stall, close: () => log.close() };
}
