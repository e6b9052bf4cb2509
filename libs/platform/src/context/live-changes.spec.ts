import type { Database } from '#platform/database';
import type { Instant, Recorded } from '#platform/domain';
import type { Ask } from '#platform/event-store';
import { PastRows, type Screens } from '#platform/read-models';
import { administrator, change, logWithFeed, start, things, type ThingRow } from '../read-models/things.fixture';
import { type Change, LiveChanges } from './live-changes';
import type { Thing } from './thing';

const thing = {
  name: 'Thing',
  projection: { ...things, streams: ({ thingId }: ThingRow) => [`thing-${thingId}`] },
  status: ({ title }: ThingRow) => title ?? 'untitled',
} as unknown as Thing;

it('tells the status of the revision that it names, when the row was read before an event that came then', async () => {
  const { log, close } = await logWithFeed();
  await start(log, '1');
  const rowOf = (events: readonly Recorded[]) =>
    events.reduce<ThingRow | null>((row, event) => things.evolve(row, event as never, '1'), null);
  let looks = 0;
  const one = async () => {
    const events = await log.read('thing-1');
    if (looks++ === 0) await change(log, '1', 'changed meanwhile');
    return { key: '1', row: rowOf(events), revision: events.at(-1)!.revision };
  };
  const past = new PastRows(undefined as unknown as Database, log);
  const live = new LiveChanges(log, { one } as unknown as Screens, past);
  const ask = { actor: administrator, rights: [], receivedAt: '2022-01-10T08:00:00.000Z' as Instant } as unknown as Ask;
  const left = new AbortController();
  const told: Change[] = [];
  const onChange = (each: Change) => {
    told.push(each);
    left.abort();
  };
  const again = () => Promise.resolve(ask);
  await live.follow(thing, {
    ...{ ask, again, key: '1', after: undefined, signal: left.signal },
    ...{ onChange, onQuiet: () => undefined },
  });
  expect(told).toMatchObject([{ status: 'changed meanwhile', revision: 1 }]);
  await live.onModuleDestroy();
  await close();
});
