import type { Config } from '#platform/config';
import type { WorkLogger } from '#platform/read-models';
import { BullJobQueue } from './bull-job-queue';
import type { JobQueue, JobQueueSettings } from './job-queue';
import { assertKeepsJobs } from './redis';

interface Use {
  /** The API only hands keys over, and the sweep finds what it could not hand over: it starts without its queue. */
  readonly side: 'api' | 'worker';
  readonly settings?: Partial<JobQueueSettings>;
}

/**
 * The queue that the configuration names.
 * @throws ConfigurationError when it is a Redis that may evict keys; Error when the worker's Redis does not answer
 */
export async function openJobQueue(
  { queue, databaseUrl }: Pick<Config, 'queue' | 'databaseUrl'>,
  logger: WorkLogger,
  { side, settings = {} }: Use,
): Promise<JobQueue> {
  if (queue.kind === 'postgres')
    return new BullJobQueue({ url: databaseUrl, connections: side === 'api' ? 2 : 5 }, logger, settings);
  const { host } = new URL(queue.url);
  const answers = await assertKeepsJobs(queue.url);
  if (!answers && side === 'worker') throw new Error(`The Redis at ${host} does not answer.`);
  if (!answers) logger.warn({ redis: host }, 'Redis does not answer; what is to be done waits for the sweep');
  return new BullJobQueue({ url: queue.url }, logger, settings);
}
