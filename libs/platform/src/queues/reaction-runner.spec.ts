import type { Database } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import { askRetry, Leases, type LogFeed, LogRunner, readModelMigrations } from '#platform/read-models';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import {
  eventually,
  happen,
  knownEventTypes,
  logWithFeed,
  rememberingLogger,
  start,
} from '../read-models/things.fixture';
import { broken, whenThingStartedTellTwo } from './outbox.fixture';
import { ReactionRunner } from './reaction-runner';
import { queueMigrations } from './schema';

let fresh: FreshDatabase;
let database: Database;
let log: EventLog;
let feed: LogFeed;
let closing: (() => Promise<void>)[];
let logger: ReturnType<typeof rememberingLogger>;
let poked: string[];
const name = 'reaction:whenThingStartedTellTwo';

beforeEach(async () => {
  broken.clear();
  poked = [];
  fresh = await freshDatabase([...readModelMigrations, ...queueMigrations]);
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

/** Begins before it runs, as the runtime does: what is appended from then on is not missed. */
async function run(leases: Leases = new Leases(database, 20), largestBatch = 100) {
  const poke = (ids: readonly string[]) => void poked.push(...ids);
  const follower = new ReactionRunner(whenThingStartedTellTwo, { database, log, knownEventTypes, logger, poke });
  await follower.begin();
  const settings = { idleMs: 50, stoppedPollMs: 20, firstBackOffMs: 10, smallestBatch: largestBatch, largestBatch };
  const runner = new LogRunner(follower, { database, feed, leases, logger, settings });
  runner.start();
  const stop = async () => {
    await runner.stop();
    await leases.close();
  };
  closing.push(stop);
  return { stop };
}
const outbox = () =>
  database.query<{ id: string }>('select id, kind, job, event_id, position, state from outbox order by position, id');
const seen = async () =>
  expect((await database.query('select position from log_checkpoint where name = $1', [name]))[0]?.position).toBe(
    await log.head(),
  );

it('keeps a row per job under an id made of reaction, event and number, and tells the relay', async () => {
  await run();
  const event = await start(log, 'a');
  await eventually(seen);
  const [first, second] = [0, 1].map((n) => `whenThingStartedTellTwo.${event.id}.${n}`);
  expect(await outbox()).toEqual([
    expect.objectContaining({
      id: first,
      kind: 'notify',
      event_id: event.id,
      position: event.position,
      state: 'queued',
    }),
    expect.objectContaining({
      id: second,
      job: { kind: 'notify', template: 'thing', to: [], parameters: { thing: 'a', to: 'second' } },
    }),
  ]);
  expect(poked).toEqual([first, second]);
});

it('starts at the beginning of an empty log, and misses nothing', async () => {
  const follower = new ReactionRunner(whenThingStartedTellTwo, {
    database,
    log,
    knownEventTypes,
    logger,
    poke: () => undefined,
  });
  expect(await follower.begin()).toBeNull();
  await start(log, 'a');
  await run();
  await eventually(seen);
  expect(await outbox()).toHaveLength(2);
  expect(logger.lines).toEqual([]);
});

it('starts at the end of a log with a past, also when it lost its checkpoint, and says so', async () => {
  await start(log, 'old');
  const first = await run();
  await eventually(seen);
  await start(log, 'new');
  await eventually(async () => expect(await outbox()).toHaveLength(2));
  expect(logger.lines).toEqual([
    expect.objectContaining({ level: 'warn', message: 'no checkpoint: starts at the end of the log' }),
  ]);
  await first.stop();
  await database.query('delete from log_checkpoint');
  await database.query('delete from outbox');
  await run();
  await eventually(seen);
  expect(await outbox()).toEqual([]);
});

it('stops at an event it fails on, does not lose it, and goes on when asked to', async () => {
  await run();
  await start(log, 'a');
  broken.add('thing-b');
  const failing = await start(log, 'b');
  await start(log, 'c');
  await eventually(async () =>
    expect(await database.query('select name, cause, position from projection_state')).toEqual([
      { name, cause: 'ThingStarted: Error: thing-b cannot be told', position: failing.position },
    ]),
  );
  expect(await outbox()).toHaveLength(2);
  broken.clear();
  await askRetry(database, name);
  await eventually(seen);
  expect(await outbox()).toHaveLength(6);
});

it('stops before an event of a type that nobody knows', async () => {
  await run();
  await happen(log, 'thing-a', { type: 'ThingTurnedIntoGold', data: {} });
  await eventually(async () =>
    expect(await database.query('select cause from projection_state')).toEqual([
      { cause: 'unknown event type ThingTurnedIntoGold' },
    ]),
  );
});

it('makes each row once when two run that both believe to hold the lease', async () => {
  const always = {
    acquire: async () => ({ lost: new AbortController().signal, release: async () => undefined }),
    close: async () => undefined,
  };
  const two = [await run(always as unknown as Leases, 2), await run(always as unknown as Leases, 2)];
  for (let i = 0; i < 40; i++) await start(log, `t${i}`);
  await eventually(seen);
  await Promise.all(two.map((each) => each.stop()));
  expect(await outbox()).toHaveLength(80);
  expect(new Set(poked).size).toBe(80);
  expect(poked).toHaveLength(80);
});
