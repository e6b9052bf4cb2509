import { createPostgresBackend, createRedisBackend, type Processor, withBackend, type WorkerOptions } from 'bullmq';
import { redisOptions } from './redis';

/** Where BullMQ keeps its jobs: a schema of its own in our PostgreSQL, or a Redis (`redis://…`, `rediss://…`). */
export interface BullPlace {
  readonly url: string;
  readonly connections?: number; // PostgreSQL only
}

// Not the process-wide default: the tests hold queues of both kinds in one process.
const onPostgres = withBackend(createPostgresBackend);
const onRedis = withBackend(createRedisBackend);

export type BullQueue = Pick<
  InstanceType<typeof onRedis.Queue>,
  'addBulk' | 'getWaitingCount' | 'getJobCountByTypes' | 'close'
> & { on(event: 'error', listener: (error: Error) => void): unknown };
export type BullWorker = Pick<InstanceType<typeof onRedis.Worker>, 'waitUntilReady' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};

export const isRedis = ({ url }: BullPlace): boolean => /^rediss?:/.test(url);

/** With `leaving`, a connection that is lost is not opened again. */
export function bullQueue(place: BullPlace, name: string, leaving: AbortSignal): BullQueue {
  if (!isRedis(place)) return new onPostgres.Queue(name, { connection: postgres(place) });
  return new onRedis.Queue(name, { connection: redisOptions(place.url, 'asking', leaving) });
}

export function bullWorker(
  place: BullPlace,
  name: string,
  work: Processor,
  leaving: AbortSignal,
  options: Omit<WorkerOptions, 'connection'>,
): BullWorker {
  if (!isRedis(place)) return new onPostgres.Worker(name, work, { ...options, connection: postgres(place) });
  return new onRedis.Worker(name, work, { ...options, connection: redisOptions(place.url, 'waiting', leaving) });
}

const postgres = ({ url, connections }: BullPlace) => ({
  connectionString: url,
  schema: 'bullmq',
  migrate: true,
  max: connections ?? 5,
});
