import { createPostgresBackend, withBackend } from 'bullmq';
import { messageOf, type WorkLogger } from '#platform/read-models';
import { type JobQueue, jobQueueDefaults, type JobQueueSettings } from './job-queue';

/** Where BullMQ keeps its jobs: a schema of its own in our PostgreSQL. */
export interface BullPlace {
  readonly url: string;
  readonly connections?: number;
}

// Not the process-wide default: a queue on Redis may stand beside it.
const { Queue, Worker } = withBackend(createPostgresBackend);
type BullQueue = InstanceType<typeof Queue>;
type BullWorker = InstanceType<typeof Worker>;

const chunk = 500;

/**
 * BullMQ on PostgreSQL; no other file names its classes. A worker that takes nothing while jobs wait is replaced, for its wake-ups can be lost with a
 * connection.
 */
export class BullJobQueue implements JobQueue {
  private readonly settings: JobQueueSettings;
  private readonly queue: BullQueue;
  private worker: BullWorker | undefined;
  private watch: NodeJS.Timeout | undefined;
  private taken = 0;
  private active = 0;

  constructor(
    private readonly place: BullPlace,
    private readonly logger: WorkLogger,
    settings: Partial<JobQueueSettings> = {},
  ) {
    this.settings = { ...jobQueueDefaults, ...settings };
    this.queue = new Queue(this.settings.name, { connection: this.connection() });
    this.queue.on('error', (error) => this.warn(error));
  }

  async add(keys: readonly string[]): Promise<void> {
    const { attempts, firstDelayMs } = this.settings;
    const backoff = { type: 'exponential', delay: firstDelayMs };
    for (let from = 0; from < keys.length; from += chunk)
      await this.queue.addBulk(
        keys.slice(from, from + chunk).map((jobId) => ({
          name: 'do',
          data: {},
          opts: { jobId, attempts, backoff, removeOnComplete: true, removeOnFail: true },
        })),
      );
  }

  async work(handler: (key: string) => Promise<void>): Promise<void> {
    this.worker = this.newWorker(handler);
    await this.worker.waitUntilReady();
    let before = -1;
    const look = async () => {
      const stuck = this.active === 0 && this.taken === before && (await this.queue.getWaitingCount()) > 0;
      before = this.taken;
      if (stuck) await this.replaceWorker(handler);
    };
    this.watch = setInterval(() => void look().catch((error: unknown) => this.warn(error)), this.settings.watchMs);
  }

  async depth(): Promise<number | undefined> {
    return this.queue.getJobCountByTypes('waiting', 'delayed', 'active').catch(() => undefined);
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    await this.worker?.close();
    await this.queue.close();
  }

  private newWorker(handler: (key: string) => Promise<void>): BullWorker {
    const worker = new Worker(
      this.settings.name,
      async (job) => {
        this.taken++;
        this.active++;
        try {
          await handler(job.id!);
        } finally {
          this.active--;
        }
      },
      { connection: this.connection(), concurrency: this.settings.concurrency, drainDelay: 1, runRetryDelay: 1_000 },
    );
    worker.on('error', (error) => this.warn(error));
    return worker;
  }

  private async replaceWorker(handler: (key: string) => Promise<void>): Promise<void> {
    this.logger.warn({ queue: this.settings.name }, 'jobs wait and none is taken: a new worker takes over');
    const old = this.worker;
    this.worker = this.newWorker(handler);
    await old?.close(true);
  }

  private connection() {
    return { connectionString: this.place.url, schema: 'bullmq', migrate: true, max: this.place.connections ?? 5 };
  }

  private warn(error: unknown): void {
    this.logger.warn({ queue: this.settings.name, error: messageOf(error) }, 'queue');
  }
}
