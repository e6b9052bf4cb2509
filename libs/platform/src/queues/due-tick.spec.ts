import type { Instant } from '#platform/domain';
import { Leases } from '#platform/read-models';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { eventually, rememberingLogger } from '../read-models/things.fixture';
import { type DueSource, DueTick } from './due-tick';

let fresh: FreshDatabase;
let now: Instant;
let closing: (() => Promise<void>)[];
beforeAll(async () => (fresh = await freshDatabase()));
afterAll(() => fresh.drop());
beforeEach(() => {
  now = '2022-01-01T00:00:00.000Z' as Instant;
  closing = [];
});
afterEach(async () => {
  for (const close of closing) await close();
});

/** Due things of which some fail; a thing is gone when it was fired, unless it lags. */
function calendar(due: Record<string, string>, more: { fails?: Set<string>; lags?: boolean } = {}) {
  const open = new Map(Object.entries(due));
  const fired: string[] = [];
  const tries: string[] = [];
  const source: DueSource = {
    name: 'calendar',
    find: async (at, limit) =>
      [...open]
        .filter(([, dueAt]) => dueAt <= at)
        .slice(0, limit)
        .map(([id]) => ({ id })),
    fire: async ({ id }) => {
      tries.push(id);
      if (more.fails?.has(id)) throw new Error(`${id} fails`);
      fired.push(id);
      if (!more.lags) open.delete(id);
    },
  };
  return { source, fired, tries };
}

function tick(source: DueSource, logger = rememberingLogger()) {
  const leases = new Leases(fresh.database, 20);
  const due = new DueTick([source], () => now, leases, logger, { everyMs: 20, quietMs: 300, firstBackOffMs: 100 });
  due.start();
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await due.stop();
    await leases.close();
  };
  closing.push(stop);
  return { due, stop };
}

it('fires what business time has reached, to the millisecond, and nothing else', async () => {
  const { source, fired } = calendar({ a: '2022-01-01T00:00:00.000Z', b: '2022-01-01T00:00:00.001Z' });
  tick(source);
  await eventually(() => expect(fired).toEqual(['a']));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(fired).toEqual(['a']);
  now = '2022-01-01T00:00:00.001Z' as Instant;
  await eventually(() => expect(fired).toEqual(['a', 'b']));
});

it('fires on demand until nothing is due', async () => {
  const { source, fired } = calendar(
    Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`t${i}`, '2022-06-01T00:00:00.000Z'])),
  );
  const { due } = tick(source);
  await eventually(async () => expect(await due.fireNow()).toBe(true));
  expect(fired).toEqual([]);
  now = '2022-07-01T00:00:00.000Z' as Instant;
  await due.fireNow();
  expect(fired).toHaveLength(250);
});

it('goes on when one thing fails, and tries that one again with growing delays', async () => {
  const fails = new Set(['a']);
  const { source, fired, tries } = calendar({ a: '2022', b: '2022' }, { fails });
  tick(source);
  await eventually(() => expect(fired).toEqual(['b']));
  await new Promise((resolve) => setTimeout(resolve, 450));
  const count = tries.filter((id) => id === 'a').length;
  expect(count).toBeGreaterThan(1);
  expect(count).toBeLessThan(6);
  fails.clear();
  await eventually(() => expect(fired).toEqual(['b', 'a']));
});

it('does not spin on what was fired and is still shown as due', async () => {
  const { source, tries } = calendar({ a: '2022' }, { lags: true });
  const { due } = tick(source);
  await eventually(() => expect(tries).toHaveLength(1));
  await due.fireNow();
  expect(tries).toHaveLength(1);
  await eventually(() => expect(tries).toHaveLength(2)); // the command was lost after all: once more
});

it('is done by one process, and by another when that one stops', async () => {
  const { source, fired } = calendar({ a: '2022-01-01T00:00:00.000Z', b: '2022-02-01T00:00:00.000Z' });
  const first = tick(source);
  await eventually(() => expect(fired).toEqual(['a']));
  const second = tick(source);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await second.due.fireNow()).toBe(false);
  await first.stop();
  now = '2022-03-01T00:00:00.000Z' as Instant;
  await eventually(() => expect(fired).toEqual(['a', 'b']));
});
