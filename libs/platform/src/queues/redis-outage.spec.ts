import type { Database } from '#platform/database';
import { ConfigurationError } from '#platform/config';
import { type FreshDatabase, freshDatabase, possible } from '#platform/testing';
import { eventually, rememberingLogger } from '../read-models/things.fixture';
import { freePort } from '../embedded-postgres/free-port';
import type { JobQueue } from './job-queue';
import { openJobQueue } from './open-job-queue';
import { enqueue, outboxStatus } from './outbox';
import { job } from './outbox.fixture';
import { OutboxWorker } from './outbox-worker';
import { Relay } from './relay';
import { hasRedisServer, type OwnRedis, startRedis } from './redis.fixture';
import { queueMigrations } from './schema';

const outageMs = Number(process.env.TANDEM_OUTAGE_MS ?? 10_000);
const logger = rememberingLogger();
const redisOf = (url: string) => ({ queue: { kind: 'redis', url } as const, databaseUrl: 'postgres://none' });

possible(hasRedisServer, 'needs redis-server').describe('a Redis', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let redis: OwnRedis;
  let queue: JobQueue;
  let relay: Relay;
  let done: string[];
  let hold: () => Promise<void>;

  beforeEach(async () => {
    fresh = await freshDatabase(queueMigrations);
    database = fresh.database;
    redis = await startRedis();
    [done, hold] = [[], () => Promise.resolve()];
    queue = await openJobQueue(redisOf(redis.url), logger, { side: 'worker', settings: { watchMs: 1_000 } });
    relay = new Relay(database, queue, logger, { everyMs: 500, olderThanMs: 1_000 });
    relay.start();
    const tell = async (_: unknown, { id }: { id: string }) => {
      await hold();
      done.push(id);
    };
    const handlers = new Map([['notify', tell]]);
    const worker = new OutboxWorker(database, handlers, logger);
    await queue.work((key) => worker.work(key));
  });
  afterEach(async () => {
    await relay.stop();
    await queue.close();
    await redis.stop();
    await fresh.drop();
  });

  const put = async (count: number) => {
    const jobs = Array.from({ length: count }, () => job());
    relay.poke(await database.transaction((tx) => enqueue(tx, jobs)));
  };
  const outage = () => new Promise((resolve) => setTimeout(resolve, outageMs));
  const allDone = (count: number) =>
    eventually(async () => {
      expect(await outboxStatus(database)).toMatchObject({ open: 0, dead: 0 });
      expect(done).toHaveLength(count);
      expect(new Set(done).size).toBe(count);
    });

  it.each([
    ['killed', () => redis.kill(), () => redis.startAgain()],
    ['frozen', async () => redis.freeze(), async () => redis.thaw()],
  ])(
    'that is %s for a while costs time and nothing else',
    async (_, leave, comeBack) => {
      await put(50);
      await allDone(50);
      await leave();
      await put(100);
      await outage();
      expect(done).toHaveLength(50);
      await comeBack();
      await put(50);
      await allDone(200);
    },
    outageMs + 90_000,
  );

  it('that forgets everything loses nothing: the sweep delivers it all', async () => {
    let open = false;
    hold = () => (open ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, 1_500)));
    await put(300);
    await eventually(async () => expect(await redis.command('LLEN', 'bull:outbox:wait')).toBeGreaterThan(250));
    await redis.command('FLUSHALL');
    expect(await redis.command('DBSIZE')).toBeLessThan(20);
    open = true;
    await allDone(300);
  });

  it('that is away when it stops does not hold the process back', async () => {
    await redis.kill();
    const began = performance.now();
    await queue.close();
    expect(performance.now() - began).toBeLessThan(6_000);
    await redis.startAgain();
  });

  it('that is away stops a worker with one sentence, and the API not at all', async () => {
    const nowhere = redisOf(`redis://127.0.0.1:${await freePort()}`);
    await expect(openJobQueue(nowhere, logger, { side: 'worker' })).rejects.toThrow(
      /^The Redis at \S+ does not answer\.$/,
    );
    await (await openJobQueue(nowhere, logger, { side: 'api' })).close();
  });
});

possible(hasRedisServer, 'needs redis-server').it('refuses a Redis that may evict jobs', async () => {
  const redis = await startRedis('allkeys-lru');
  const opening = openJobQueue(redisOf(redis.url), logger, { side: 'worker' });
  await expect(opening).rejects.toThrow(ConfigurationError);
  await expect(opening).rejects.toThrow(/maxmemory-policy allkeys-lru .* set it to noeviction\.$/);
  await redis.stop();
});
