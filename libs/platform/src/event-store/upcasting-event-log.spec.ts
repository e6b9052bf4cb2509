import type { Recorded, Upcaster } from '../domain/index';
import { newEvents } from './contract/kit';
import type { EventLog } from './event-log';
import { eventLogContract } from './event-log.contract';
import { InMemoryEventLog } from './in-memory-event-log';
import { UnreadableEvent, Upcasters } from './upcasters';
import { UpcastingEventLog } from './upcasting-event-log';

const [example] = newEvents(1);
const { type } = example!;

const second: Upcaster<{ a: number }> = { type, from: 1, upcast: ({ a }) => ({ b: a + 1 }) };
const third: Upcaster<{ b: number }> = { type, from: 2, upcast: ({ b }) => ({ c: b * 10 }) };

/** The contract keeps a version 7: let that be today's. */
const untilSeven = [1, 2, 3, 4, 5, 6].map((from): Upcaster<object> => ({ type, from, upcast: (data) => data }));

eventLogContract('upcasting, in memory', async () => {
  let open = (): void => undefined;
  let held: Promise<void> | undefined;
  const inner = new InMemoryEventLog(async ([write]) => {
    if (write!.stream.startsWith('stalled-')) await held;
  });
  const log = new UpcastingEventLog(inner, new Upcasters(untilSeven));
  const stall = async () => {
    held = new Promise((resolve) => (open = resolve));
    return async () => open();
  };
  return { log, gapless: true, stall, close: () => log.close() };
});

describe('a log with upcasters', () => {
  let stored: EventLog;
  let log: UpcastingEventLog;
  beforeEach(() => {
    stored = new InMemoryEventLog();
    log = new UpcastingEventLog(stored, new Upcasters([third, second]));
  });
  afterEach(() => log.close());

  const begin = (on: EventLog, stream: string, version: number, data: object) =>
    on.append([{ stream, expected: 'none', events: newEvents(1).map((each) => ({ ...each, version, data })) }]);
  const told = (events: readonly Recorded[]) => events.map((each) => [each.type, each.version, each.data]);
  const followed = () =>
    new Promise<readonly Recorded[]>((resolve) => {
      const subscription = log.subscribe(null, {
        onBatch: (events) => {
          void subscription.stop();
          resolve(events);
        },
      });
    });

  it.each([
    [1, { a: 1 }],
    [2, { b: 2 }],
    [3, { c: 20 }],
  ])('gives version %i in the shape of today on every way to read', async (version, data) => {
    await begin(stored, 'call-1', version, data);
    const expected = [[type, 3, { c: 20 }]];
    expect(told(await log.read('call-1'))).toEqual(expected);
    expect(told(await log.readAll(null, 10))).toEqual(expected);
    expect(told(await followed())).toEqual(expected);
  });

  it('writes the version of today, whoever appends', async () => {
    await begin(log, 'call-1', 1, { c: 20 });
    expect(told(await stored.read('call-1'))).toEqual([[type, 3, { c: 20 }]]);
  });

  it.each([0, 4])(
    'gives version %i, which it does not know, to followers under an unknown type only',
    async (version) => {
      await begin(stored, 'call-1', version, { d: 1 });
      const expected = [[`${type} of version ${String(version)}`, version, { d: 1 }]];
      expect(told(await log.readAll(null, 10))).toEqual(expected);
      expect(told(await followed())).toEqual(expected);
      await expect(log.read('call-1')).rejects.toThrow(UnreadableEvent);
    },
  );

  it('does the same when an upcaster fails, and says why', async () => {
    const upcast = () => {
      throw new RangeError('five parts');
    };
    const failing: Upcaster = { type, from: 1, upcast };
    log = new UpcastingEventLog(stored, new Upcasters([failing]));
    await begin(stored, 'call-1', 1, {});
    expect((await log.readAll(null, 10)).map((each) => each.type)).toEqual([`${type} of version 1`]);
    await expect(log.read('call-1')).rejects.toMatchObject({ cause: new RangeError('five parts') });
  });

  it('refuses upcasters with a gap or two for one version', () => {
    expect(() => new Upcasters([third])).toThrow('have a gap');
    expect(() => new Upcasters([second, second])).toThrow('have a gap');
  });
});
