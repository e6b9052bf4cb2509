import { hasRedisServer, startRedis } from '../../libs/platform/src/queues/redis.fixture';

interface TestPreset {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * On what the stories run: PostgreSQL for everything, or with TANDEM_TEST_PRESET=compose a KurrentDB protocol server in this process, and
 * Redis where there is a `redis-server`.
 */
export async function testPreset(): Promise<TestPreset> {
  if (process.env['TANDEM_TEST_PRESET'] !== 'compose') return { environment: {}, stop: async () => undefined };
  const { KurrentDbServer } = await import('#platform/testing/kurrentdb-server');
  const log = new KurrentDbServer();
  await log.start();
  const redis = hasRedisServer ? await startRedis() : undefined;
  return {
    environment: {
      EVENT_LOG: 'kurrentdb',
      KURRENTDB_URL: log.url,
      ...(redis && { QUEUE: 'redis', REDIS_URL: redis.url }),
    },
    async stop() {
      await log.stop();
      await redis?.stop();
    },
  };
}
