import type { Database } from '#platform/database';
import type { Instant } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import { type LogFeed, readModelMigrations, ReadModels } from '#platform/read-models';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import {
  administrator,
  change,
  eventually,
  happen,
  logWithFeed,
  rememberingLogger,
  sick,
  start,
  things,
} from '../read-models/things.fixture';
import { BullJobQueue } from './bull-job-queue';
import { whenThingStartedTellTwo } from './outbox.fixture';
import { queueMigrations } from './schema';
import { WorkerRuntime } from './worker-runtime';

let fresh: FreshDatabase;
let database: Database;
let log: EventLog;
let feed: LogFeed;
let closeFeed: () => Promise<void>;
let runtime: WorkerRuntime;
let told: string[];
let away: boolean;

function newRuntime() {
  const logger = rememberingLogger();
  const queue = new BullJobQueue({ url: fresh.url }, logger, { attempts: 2, firstDelayMs: 20 });
  const tell = async (_: unknown, { id }: { id: string }) => {
    if (away) throw new Error('away');
    told.push(id);
  };
  return new WorkerRuntime({
    log,
    feed,
    database,
    queue,
    logger,
    projections: [things],
    reactions: [whenThingStartedTellTwo],
    handlers: new Map([['notify', tell]]),
    dueSources: [],
    knownEventTypes: new Set(['OtherHappened']),
    now: () => '2022-01-01T00:00:00.000Z' as Instant,
    settings: {
      follow: { idleMs: 50, stoppedPollMs: 20 },
      sweep: { everyMs: 200 },
      outbox: { attempts: 2, firstDelayMs: 20 },
    },
  });
}

beforeEach(async () => {
  sick.clear();
  [told, away] = [[], false];
  fresh = await freshDatabase([...readModelMigrations, ...queueMigrations]);
  database = fresh.database;
  const opened = await logWithFeed();
  ({ log, feed, close: closeFeed } = opened);
  runtime = newRuntime();
  await runtime.start();
});
afterEach(async () => {
  await runtime.stop();
  await closeFeed();
  await fresh.drop();
});

const allDone = async (count: number) => {
  expect(await database.query(`select 1 from outbox where state = 'done'`)).toHaveLength(count);
  expect(told).toHaveLength(count);
};

it('answers queries from the moment it has started, and does what events call for', async () => {
  const readModels = new ReadModels(database);
  expect((await readModels.list(things, administrator, { sort: [], limit: 10 })).items).toEqual([]);
  await start(log, 'a');
  await happen(log, 'other-1', { type: 'OtherHappened', data: {} });
  await eventually(() => allDone(2));
  expect((await readModels.list(things, administrator, { sort: [], limit: 10 })).items).toHaveLength(1);
  await readModels.close();
});

it('sends nothing again when every projection is folded anew from the beginning', async () => {
  for (const id of ['a', 'b', 'c']) await start(log, id);
  await eventually(() => allDone(6));
  const first = await database.query('select xmin::text, id from outbox order by id');
  expect(await runtime.rebuild('thing_list')).toBe(true);
  await eventually(async () =>
    expect(await database.query('select position from log_checkpoint where name = $1', ['thing_list_v1'])).toEqual([
      { position: await log.head() },
    ]),
  );
  await start(log, 'd');
  await eventually(() => allDone(8));
  expect(
    await database.query(`select xmin::text, id from outbox where id = any($1) order by id`, [
      first.map((row) => row.id),
    ]),
  ).toEqual(first);
});

it('tells how the work stands: checkpoints, what is parked, dead letters; and has them tried again', async () => {
  away = true;
  await start(log, 'a');
  await eventually(async () => expect(await database.query('select 1 from thing_list')).toHaveLength(1));
  sick.add('thing-a');
  await change(log, 'a', 'poison');
  await start(log, 'b');
  const head = await log.head();
  await eventually(async () => expect((await runtime.status()).outbox).toMatchObject({ open: 0, dead: 4 }));
  expect(await runtime.status()).toEqual({
    projections: [
      {
        name: 'thing_list',
        checkpoint: head,
        lag: 0,
        behindSeconds: 0,
        parked: [expect.objectContaining({ stream: 'thing-a', cause: 'ThingChanged: Error: thing-a is sick' })],
      },
    ],
    reactions: [{ name: 'whenThingStartedTellTwo', checkpoint: head, lag: 0, behindSeconds: 0, parked: [] }],
    outbox: { open: 0, dead: 4, oldestOpenSeconds: 0 },
    queueDepth: expect.any(Number),
  });
  sick.clear();
  away = false;
  expect(await runtime.retry('thing_list', 'thing-a')).toBe(true);
  expect(await runtime.retry('whenThingStartedTellTwo')).toBe(false);
  const dead = await database.query<{ id: string }>('select id from outbox');
  for (const { id } of dead) expect(await runtime.resend(id)).toBe(true);
  expect(await runtime.resend(dead[0]!.id)).toBe(false);
  await eventually(() => allDone(4));
  await eventually(async () => expect((await runtime.status()).projections[0]!.parked).toEqual([]));
});

it('shows a stopped projection with its cause and how far it is behind', async () => {
  await start(log, 'a');
  await happen(log, 'thing-a', { type: 'ThingTurnedIntoGold', data: {} });
  await start(log, 'b');
  await eventually(async () =>
    expect((await runtime.status()).projections[0]).toMatchObject({
      lag: 2,
      stopped: { cause: 'unknown event type ThingTurnedIntoGold' },
    }),
  );
});

it('shares the work with a second process, and hands it over when it stops', async () => {
  const second = newRuntime();
  await second.start();
  for (let i = 0; i < 20; i++) await start(log, `t${i}`);
  await eventually(() => allDone(40));
  await runtime.stop();
  await start(log, 'later');
  await eventually(() => allDone(42));
  expect(new Set(told).size).toBe(42);
  await second.stop();
});
