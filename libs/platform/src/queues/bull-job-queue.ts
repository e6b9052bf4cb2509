import { messageOf, Outage, type WorkLogger } from '#platform/read-models';
import { type BullPlace, type BullQueue, bullQueue, type BullWorker, bullWorker } from './bull-place';
import { type JobQueue, jobQueueDefaults, type JobQueueSettings } from './job-queue';

/** What a killed worker held is taken over within half a minute, however often that happens. */
const afterKill = { lockDuration: 10_000, stalledInterval: 10_000, maxStalledCount: 100 };
const [chunk, goodbyeMs] = [500, 2_000];
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref());

/**
 * BullMQ on PostgreSQL or Redis. A worker that takes nothing while jobs wait is replaced, for its wake-ups can be lost with a
 * connection.
 */
export class BullJobQueue implements JobQueue {
  private readonly settings: JobQueueSettings;
  private readonly queue: BullQueue;
  private readonly outage: Outage;
  private worker: BullWorker | undefined;
  private watch: NodeJS.Timeout | undefined;
  private readonly leaving = new AbortController();
  private closing: Promise<void> | undefined;
  private taken = 0;
  private active = 0;

  constructor(
    private readonly place: BullPlace,
    private readonly logger: WorkLogger,
    settings: Partial<JobQueueSettings> = {},
  ) {
    this.settings = { ...jobQueueDefaults, ...settings };
    this.outage = new Outage('the queue', logger);
    this.queue = bullQueue(place, this.settings.name, this.leaving.signal);
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
    this.outage.isOver();
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
    const counted = this.queue.getJobCountByTypes('waiting', 'delayed', 'active').catch(() => undefined);
    return Promise.race([counted, pause(goodbyeMs).then(() => undefined)]);
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    this.closing ??= this.finish();
    await this.closing;
  }

  /** What is in hand is finished; a backend that does not answer is not waited for longer than that. */
  private async finish(): Promise<void> {
    const closed = (this.worker?.close() ?? Promise.resolve())
      .then(() => this.queue.close())
      .catch((error: unknown) => this.warn(error));
    while (this.active > 0) await Promise.race([closed, pause(50)]);
    this.leaving.abort();
    await Promise.race([closed, pause(goodbyeMs)]);
  }

  private newWorker(handler: (key: string) => Promise<void>): BullWorker {
    const worker = bullWorker(
      this.place,
      this.settings.name,
      async (job) => {
        this.taken++;
        this.active++;
        this.outage.isOver();
        try {
          await handler(job.id!);
        } finally {
          this.active--;
        }
      },
      this.leaving.signal,
      { ...afterKill, concurrency: this.settings.concurrency, drainDelay: 1, runRetryDelay: 1_000 },
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

  private warn(error: unknown): void {
    if (!this.outage.covers(error)) this.logger.warn({ queue: this.settings.name, error: messageOf(error) }, 'queue');
  }
}
