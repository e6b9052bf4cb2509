import { fork } from 'node:child_process';
import type { Database } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { type LogFeed, LogRunner } from './follow-log';
import { foldBatch } from './fold-batch';
import { Leases } from './leases';
import { retryParked } from './parked-streams';
import type { AnyProjection } from './projection-table';
import { ProjectionRunner } from './projection-runner';
import { rebuildProjection } from './projection-versions';
import { readModelMigrations } from './schema';
import { askRetry } from './stops';
import {
  change,
  eventually,
  happen,
  knownEventTypes,
  logWithFeed,
  rememberingLogger,
  sick,
  start,
  things,
} from './things.fixture';
import { writeBatch } from './write-batch';

let fresh: FreshDatabase;
let database: Database;
let log: EventLog;
let feed: LogFeed;
let closing: (() => Promise<void>)[];
let logger: ReturnType<typeof rememberingLogger>;

beforeEach(async () => {
  sick.clear();
  fresh = await freshDatabase(readModelMigrations);
  database = fresh.database;
  const opened = await logWithFeed();
  ({ log, feed } = opened);
  logger = rememberingLogger();
  closing = [() => opened.close()];
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  await fresh.drop();
});

const settings = { idleMs: 50, stoppedPollMs: 20, firstBackOffMs: 10 };

function run(projection: AnyProjection = things, more: Partial<{ feed: LogFeed; leases: Leases; batch: number }> = {}) {
  const leases = more.leases ?? new Leases(database, 20);
  const follower = new ProjectionRunner(projection, { database, log, knownEventTypes, logger });
  const batches = more.batch ? { smallestBatch: more.batch, largestBatch: more.batch } : {};
  const runner = new LogRunner(follower, {
    database,
    feed: more.feed ?? feed,
    leases,
    logger,
    settings: { ...settings, ...batches },
  });
  runner.start();
  const stop = async () => {
    await runner.stop();
    await leases.close();
  };
  closing.push(stop);
  return { stop, leases };
}

const rows = (table = 'thing_list') => database.query(`select key, row, revision, position from ${table} order by key`);
const checkpoint = async (name = 'thing_list_v1') =>
  (await database.query('select position from log_checkpoint where name = $1', [name]))[0]?.position;
const atHead = async (name?: string) => expect(await checkpoint(name)).toBe(await log.head());

it('keeps a row per thing with the revision of its last event, and takes ended things away', async () => {
  await start(log, 'a', 'ada', { title: 'bike', amount: 12, tags: ['x', 'y'] });
  await start(log, 'b');
  const last = await change(log, 'a', 'bicycle');
  await happen(log, 'thing-b', { type: 'ThingEnded', data: { thingId: 'b' } });
  run();
  await eventually(() => atHead());
  expect(await rows()).toEqual([
    {
      key: 'a',
      row: { thingId: 'a', ownerId: 'ada', title: 'bicycle', amount: 12, tags: ['x', 'y'], changes: 1 },
      revision: 1,
      position: last.position,
    },
  ]);
  expect(await database.query('select owner_id, amount, tags from thing_list')).toEqual([
    { owner_id: 'ada', amount: 12, tags: ['x', 'y'] },
  ]);
});

it('moves its checkpoint over events of other types', async () => {
  run();
  await happen(log, 'other-1', { type: 'OtherHappened', data: {} });
  await eventually(() => atHead());
  expect(await rows()).toEqual([]);
});

it('writes rows and checkpoint together or not at all', async () => {
  const begun = run();
  const event = await start(log, 'a');
  await eventually(() => atHead());
  await begun.stop();
  const later = await change(log, 'a', 'late');
  const folded = await foldBatch(things, [later], async () => new Map([['a', { changes: 0 }]]));
  const batch = { table: 'thing_list_v1', to: later.position, rows: folded.rows, parked: [] };
  await expect(writeBatch(database, { ...batch, from: null })).rejects.toThrow('somebody else moved the checkpoint');
  expect(await checkpoint()).toBe(event.position);
  expect((await rows())[0]).toMatchObject({ revision: 0 });
  await database.query(`alter table thing_list_v1 add constraint refuses check (revision = 0)`);
  await expect(writeBatch(database, { ...batch, from: event.position })).rejects.toThrow('refuses');
  expect(await checkpoint()).toBe(event.position);
});

it('goes on after a restart where it stood, counting each change once', async () => {
  const first = run(things, { batch: 3 });
  await start(log, 'a');
  for (let i = 0; i < 10; i++) await change(log, 'a', `t${i}`);
  await eventually(async () => expect(await checkpoint()).toBeTruthy());
  await first.stop();
  for (let i = 0; i < 10; i++) await change(log, 'a', `u${i}`);
  run(things, { batch: 3 });
  await eventually(() => atHead());
  expect((await rows())[0]).toMatchObject({ row: { changes: 20 }, revision: 20 });
});

it('is never done twice by two runners, even when both believe to hold the lease', async () => {
  const always = {
    acquire: async () => ({ lost: new AbortController().signal, release: async () => undefined }),
    close: async () => undefined,
  };
  await start(log, 'a');
  for (let i = 0; i < 60; i++) await change(log, 'a', `t${i}`);
  const two = [0, 1].map(() => run(things, { batch: 2, leases: always as unknown as Leases }));
  await eventually(() => atHead());
  for (let i = 0; i < 60; i++) await change(log, 'a', `u${i}`);
  await eventually(() => atHead());
  await Promise.all(two.map((each) => each.stop()));
  expect((await rows())[0]).toMatchObject({ row: { changes: 120 } });
  expect(
    logger.lines.some(
      ({ fields }) => JSON.stringify(fields).includes('FenceLost') || JSON.stringify(fields).includes('somebody else'),
    ),
  ).toBe(true);
});

it('is run by one process only, and by another when that one is killed', async () => {
  const holder = fork(`${__dirname}/lease-holder.fixture.cjs`, [fresh.url, 'follow:thing_list_v1']);
  await new Promise((resolve) => holder.once('message', resolve));
  run();
  await start(log, 'a');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await database.query(`select to_regclass('thing_list') as view`)).toEqual([{ view: null }]);
  holder.kill('SIGKILL');
  await eventually(() => atHead(), 2_000);
});

it('parks the stream of a poison event; others go on, and a retry brings the rest', async () => {
  await start(log, 'a');
  await start(log, 'b');
  run();
  await eventually(() => atHead());
  sick.add('thing-a');
  const poison = await change(log, 'a', 'poison');
  await change(log, 'a', 'after');
  await change(log, 'b', 'fine');
  await eventually(() => atHead());
  expect(await rows()).toMatchObject([{ row: { changes: 0 } }, { row: { title: 'fine' } }]);
  expect(await database.query('select projection, stream, position, cause from parked_stream')).toEqual([
    {
      projection: 'thing_list_v1',
      stream: 'thing-a',
      position: poison.position,
      cause: 'ThingChanged: Error: thing-a is sick',
    },
  ]);
  expect(logger.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'stream parked' }));

  expect(await retryParked(database, things, 'thing-a')).toBe(true);
  await eventually(() => expect(logger.lines.some(({ message }) => message === 'stream stays parked')).toBe(true));
  sick.clear();
  await retryParked(database, things, 'thing-a');
  await eventually(async () => expect(await database.query('select 1 from parked_stream')).toEqual([]));
  expect((await rows())[0]).toMatchObject({ row: { title: 'after', changes: 2 }, revision: 2 });
  await change(log, 'a', 'new');
  await eventually(async () => expect((await rows())[0]).toMatchObject({ row: { title: 'new', changes: 3 } }));
});

it('keeps a stream parked over a restart', async () => {
  sick.add('thing-a');
  await start(log, 'a');
  const first = run();
  await eventually(() => atHead());
  await first.stop();
  sick.clear();
  run();
  await change(log, 'a', 'later');
  await eventually(() => atHead());
  expect(await rows()).toEqual([]);
  await retryParked(database, things, 'thing-a');
  await eventually(async () => expect(await rows()).toMatchObject([{ row: { title: 'later', changes: 1 } }]));
});

it('stops a projection that does not park at the poison event, alone, and goes on when asked to', async () => {
  const all: AnyProjection = { ...things, table: 'all_things', parks: false };
  await start(log, 'a');
  sick.add('thing-b');
  const poison = await start(log, 'b');
  const healthy: AnyProjection = { ...things, table: 'healthy', evolve: () => ({ fine: true }) };
  run(all);
  run(healthy);
  await start(log, 'c');
  await eventually(async () =>
    expect(await database.query('select name, cause, position from projection_state')).toEqual([
      { name: 'all_things_v1', cause: 'ThingStarted: Error: thing-b is sick', position: poison.position },
    ]),
  );
  expect(await rows('all_things')).toMatchObject([{ key: 'a' }]);
  await eventually(async () => expect(await rows('healthy')).toHaveLength(3));
  expect(logger.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'runner stopped' }));
  sick.clear();
  await askRetry(database, 'all_things_v1');
  await eventually(async () => expect(await rows('all_things')).toHaveLength(3));
  await eventually(async () => expect(await database.query('select 1 from projection_state')).toEqual([]));
});

it('stops loudly before an event of a type that nobody knows', async () => {
  run();
  const before = await start(log, 'a');
  await happen(log, 'thing-a', { type: 'ThingTurnedIntoGold', data: { thingId: 'a' } });
  await start(log, 'b');
  await eventually(async () =>
    expect(await database.query('select cause from projection_state')).toEqual([
      { cause: 'unknown event type ThingTurnedIntoGold' },
    ]),
  );
  expect(await checkpoint()).toBe(before.position);
  expect(await rows()).toHaveLength(1);
  expect(logger.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'runner stopped' }));
});

it('outlives its connections', async () => {
  run();
  await start(log, 'a');
  await eventually(() => atHead());
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await start(log, 'b');
  await eventually(() => atHead());
  expect(await rows()).toHaveLength(2);
});

describe('a new version', () => {
  const second: AnyProjection = { ...things, version: 2, columns: { ...things.columns, changes: 'bigint' } };

  it('is filled beside the old one and never shows a shorter list', async () => {
    for (let i = 0; i < 300; i++) await start(log, `t${i}`);
    const first = run();
    await eventually(() => atHead());
    await first.stop();
    const seen: number[] = [];
    const enough = new AbortController();
    const watch = (async () => {
      while (!enough.signal.aborted)
        seen.push((await database.query<{ n: number }>('select count(*) as n from thing_list'))[0]!.n);
    })();
    run(second, { batch: 7 });
    await eventually(async () =>
      expect(await database.query('select version from projection_live')).toEqual([{ version: 2 }]),
    );
    await start(log, 'new');
    await eventually(async () => expect(await rows()).toHaveLength(301));
    enough.abort();
    await watch;
    expect(seen.length).toBeGreaterThan(5);
    expect(Math.min(...seen)).toBe(300);
    expect(await database.query('select distinct changes from thing_list')).toEqual([{ changes: 0 }]);
    expect(await database.query(`select to_regclass('thing_list_v1') as old`)).toEqual([{ old: null }]);
  });

  it('takes over from an old process that still runs, which then leaves it alone', async () => {
    await start(log, 'a');
    run();
    await eventually(() => atHead());
    run(second);
    await eventually(() => atHead('thing_list_v2'));
    await change(log, 'a', 'later');
    await eventually(async () => expect(await rows()).toMatchObject([{ row: { title: 'later' } }]));
    await eventually(() => expect(logger.lines.some(({ message }) => message.includes('a later version'))).toBe(true));
    expect(await database.query(`select to_regclass('thing_list_v1') as old`)).toEqual([{ old: null }]);
  });

  it('equals the live one byte for byte when the same version is folded again', async () => {
    for (let i = 0; i < 40; i++) await start(log, `t${i}`, `o${i % 3}`, { amount: i });
    for (let i = 0; i < 40; i += 2) await change(log, `t${i}`, `title ${i}`);
    run();
    await eventually(() => atHead());
    const hash = () => database.query(`select md5(string_agg(t::text, '|' order by key)) as hash from thing_list t`);
    const before = await hash();
    await rebuildProjection(database, things);
    await eventually(() => expect(logger.lines.some(({ message }) => message === 'filled and swapped in')).toBe(true));
    await eventually(() => atHead());
    expect(await hash()).toEqual(before);
  });
});
