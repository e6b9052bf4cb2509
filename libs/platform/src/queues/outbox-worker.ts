import type { Database } from '#platform/database';
import { messageOf, type WorkLogger } from '#platform/read-models';
import { idOfKey, type OutboxRow } from './outbox';

/** Does one kind of job. `row.id` is the same at every try: what is done in the world is keyed by it. */
export type JobHandler = (job: Readonly<Record<string, unknown>>, row: OutboxRow) => Promise<void>;
export type JobHandlers = ReadonlyMap<string, JobHandler>;

/** No later try can succeed: the job is dead at once, to be sent again by a person. */
export class PermanentFailure extends Error {}

export interface OutboxWorkerSettings {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly claimMs: number; // after a crash another worker takes over when this has passed
}
const defaults: OutboxWorkerSettings = { attempts: 8, firstDelayMs: 1_000, claimMs: 30_000 };

/** Does what the outbox says and writes down that it is done; the queue only says when to look. */
export class OutboxWorker {
  private readonly settings: OutboxWorkerSettings;

  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly logger: WorkLogger,
    settings: Partial<OutboxWorkerSettings> = {},
  ) {
    this.settings = { ...defaults, ...settings };
  }

  /** @throws the handler's error when the queue shall try again */
  async work(key: string): Promise<void> {
    const row = await this.claim(idOfKey(key));
    if (!row) return;
    const renewal = setInterval(() => void this.renew(row.id).catch(() => undefined), this.settings.claimMs / 3);
    let failure: unknown;
    try {
      await this.handle(row);
    } catch (error) {
      failure = error ?? new Error('unknown');
    } finally {
      clearInterval(renewal);
    }
    if (failure === undefined) return this.done(row.id);
    if (await this.failed(row, failure)) throw failure as Error;
  }

  private async handle(row: OutboxRow): Promise<void> {
    const handler = this.handlers.get(row.kind);
    if (!handler) throw new Error(`nobody does ${row.kind}`);
    await handler(row.job, row);
  }

  /** Undefined when it is done or dead, or somebody else is at it. */
  private async claim(id: string): Promise<OutboxRow | undefined> {
    const rows = await this.database.query<OutboxRow & object>(
      `update outbox set claimed_until = now() + make_interval(secs => $2 / 1000.0)
        where id = $1 and state = 'queued' and (claimed_until is null or claimed_until < now())
        returning id, kind, job, event_id as "eventId", position, attempts, created_at as "createdAt"`,
      [id, this.settings.claimMs],
    );
    return rows[0];
  }

  private async renew(id: string): Promise<void> {
    await this.database.query(
      `update outbox set claimed_until = now() + make_interval(secs => $2 / 1000.0) where id = $1 and claimed_until is not null`,
      [id, this.settings.claimMs],
    );
  }

  private async done(id: string): Promise<void> {
    await this.database.query(
      `update outbox set state = 'done', done_at = now(), claimed_until = null, last_error = null where id = $1`,
      [id],
    );
  }

  /** @returns whether there is another try */
  private async failed({ id, kind, attempts }: OutboxRow, failure: unknown): Promise<boolean> {
    const dead = failure instanceof PermanentFailure || attempts + 1 >= this.settings.attempts;
    const error = messageOf(failure).slice(0, 2_000);
    await this.database.query(
      `update outbox set attempts = attempts + 1, last_error = $2, state = $3, claimed_until = null,
              run_after = now() + make_interval(secs => $4 / 1000.0) where id = $1`,
      [id, error, dead ? 'dead' : 'queued', this.settings.firstDelayMs * 2 ** attempts],
    );
    const fields = { id, kind, attempt: attempts + 1, error };
    if (dead) this.logger.error(fields, 'dead letter');
    else this.logger.warn(fields, 'job failed, to be tried again');
    return !dead;
  }
}
