import type { Database } from '#platform/database';
import type { WorkLogger } from '#platform/read-models';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { eventually, rememberingLogger } from '../read-models/things.fixture';
import type { JobQueue, JobQueueSettings } from './job-queue';
import { enqueue, outboxStatus, overdue, pruneDone, revive } from './outbox';
import { job, outboxRow } from './outbox.fixture';
import { type JobHandler, OutboxWorker, PermanentFailure } from './outbox-worker';
import { Relay } from './relay';
import { queueMigrations } from './schema';

/** What carries the keys: the same promises on each. */
export interface Carrier {
  begin?(): Promise<void>;
  end?(): Promise<void>;
  open(databaseUrl: string, logger: WorkLogger, settings: Partial<JobQueueSettings>): JobQueue;
  loseEverything(database: Database): Promise<void>;
  cutConnections(database: Database): Promise<void>;
}

export function describeOutboxWorker(carrier: Carrier): void {
  let fresh: FreshDatabase;
  let database: Database;
  let queue: JobQueue;
  let relay: Relay;
  let handler: JobHandler;
  let done: string[];
  const logger = rememberingLogger();
  const quick = { attempts: 3, firstDelayMs: 30 };

  beforeAll(async () => {
    await carrier.begin?.();
    fresh = await freshDatabase(queueMigrations);
    database = fresh.database;
    queue = carrier.open(fresh.url, logger, quick);
    relay = new Relay(database, queue, logger, { everyMs: 200, olderThanMs: 1_000 });
    const handlers = new Map<string, JobHandler>([['notify', (each, row) => handler(each, row)]]);
    const worker = new OutboxWorker(database, handlers, logger, { ...quick, claimMs: 1_000 });
    await queue.work((key) => worker.work(key));
  });
  afterAll(async () => {
    await relay.stop();
    await queue.close();
    await carrier.end?.();
    await fresh.drop();
  });
  beforeEach(async () => {
    done = [];
    handler = (_, { id }) => note(id);
    await database.query('truncate outbox');
  });

  function note(id: string): Promise<void> {
    done.push(id);
    return Promise.resolve();
  }
  async function put(...jobs: ReturnType<typeof job>[]) {
    relay.poke(await database.transaction((tx) => enqueue(tx, jobs)));
  }
  const state = async (id: string) => (await outboxRow(database, id))?.state as unknown;

  it('does what is enqueued, and writes down that it is done', async () => {
    const one = job();
    await put(one);
    await eventually(async () =>
      expect(await outboxRow(database, one.id)).toEqual({ state: 'done', attempts: 0, last_error: null }),
    );
    expect(done).toEqual([one.id]);
  });

  it('does nothing of a transaction that was rolled back', async () => {
    const one = job();
    await expect(
      database.transaction(async (tx) => {
        await enqueue(tx, [one]);
        throw new Error('never mind');
      }),
    ).rejects.toThrow('never mind');
    expect(await outboxRow(database, one.id)).toBeUndefined();
  });

  it('does a thing once, however often it is enqueued and queued', async () => {
    const one = job();
    await put(one, one);
    await put(one);
    relay.poke([one.id]);
    await eventually(async () => expect(await state(one.id)).toBe('done'));
    relay.poke([one.id]);
    const after = job();
    await put(after);
    await eventually(async () => expect(await state(after.id)).toBe('done'));
    expect(done).toEqual([one.id, after.id]);
  });

  it('forgets what was done long ago, and nothing else', async () => {
    const [old, young, dead, open] = [job(), job(), job(), job()];
    await database.transaction((tx) => enqueue(tx, [old, young, dead, open]));
    await database.query(
      `update outbox set state = case id when $3 then 'dead' else 'done' end, created_at = now() - interval '40 days',
              done_at = now() - case id when $2 then interval '29 days' else interval '31 days' end where id in ($1, $2, $3)`,
      [old.id, young.id, dead.id],
    );
    expect(await pruneDone(database, 30)).toBe(1);
    const left = await database.query('select id from outbox order by id');
    expect(left.map(({ id }) => id as unknown)).toEqual([young.id, dead.id, open.id].sort());
  });

  it('does not start what another has in hand', async () => {
    const one = job();
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    let runs = 0;
    const slow = new Map<string, JobHandler>([['notify', () => (runs++, held)]]);
    const [left, right] = [0, 1].map(() => new OutboxWorker(database, slow, logger, { claimMs: 200 })) as [
      OutboxWorker,
      OutboxWorker,
    ];
    await enqueue(database, [one]);
    const working = left.work(one.id);
    await new Promise((resolve) => setTimeout(resolve, 500)); // longer than a claim that is not renewed
    await right.work(one.id);
    expect(await overdue(database, 0, 10)).toEqual([]);
    finish();
    await working;
    expect(runs).toBe(1);
    expect(await state(one.id)).toBe('done');
  });

  it('takes over what a worker had in hand that died', async () => {
    const one = job();
    await enqueue(database, [one]);
    await database.query(
      `update outbox set claimed_until = now() + interval '150 ms', run_after = now() - interval '1 hour'`,
    );
    expect(await relay.sweep()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await relay.sweep()).toBe(1);
    await eventually(async () => expect(await state(one.id)).toBe('done'));
  });

  it('tries again after a failure, and loses nothing', async () => {
    const [bad, good] = [job(), job()];
    let failures = 2;
    handler = (_, { id }) => {
      if (id === bad.id && failures-- > 0) throw new Error('the mail server is away');
      return note(id);
    };
    await put(bad, good);
    await eventually(async () => expect(await state(bad.id)).toBe('done'));
    expect(done).toEqual([good.id, bad.id]);
    expect(await outboxRow(database, bad.id)).toMatchObject({ attempts: 2 });
  });

  it('makes a dead letter of what fails to the last, and does it once when it is sent again', async () => {
    const one = job();
    let away = true;
    handler = (_, { id }) => {
      if (away) throw new Error('the mail server is away');
      return note(id);
    };
    await put(one);
    await eventually(async () =>
      expect(await outboxRow(database, one.id)).toEqual({
        state: 'dead',
        attempts: 3,
        last_error: 'Error: the mail server is away',
      }),
    );
    expect(await outboxStatus(database)).toMatchObject({ open: 0, dead: 1 });
    expect(logger.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'dead letter' }));
    away = false;
    const keys = [await revive(database, one.id), await revive(database, one.id)];
    expect(keys).toEqual([`${one.id}~1`, undefined]);
    relay.poke([keys[0]!]);
    await eventually(async () => expect(await state(one.id)).toBe('done'), 1_000);
    relay.poke([keys[0]!, one.id]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toEqual([one.id]);
  });

  it('does not try again what can never succeed', async () => {
    const one = job();
    handler = () => {
      throw new PermanentFailure('no such address');
    };
    await put(one);
    await eventually(async () =>
      expect(await outboxRow(database, one.id)).toMatchObject({ state: 'dead', attempts: 1 }),
    );
  });

  it('makes a dead letter of a kind that nobody does', async () => {
    const one = job(undefined, 'dance');
    await put(one);
    await eventually(async () =>
      expect(await outboxRow(database, one.id)).toMatchObject({
        state: 'dead',
        last_error: 'Error: nobody does dance',
      }),
    );
  });

  it('delivers everything by the sweep when the whole queue is lost', async () => {
    const jobs = Array.from({ length: 300 }, () => job());
    let open = false;
    handler = (_, { id }) => {
      if (!open) throw new Error('not yet');
      return note(id);
    };
    await put(...jobs);
    await eventually(async () =>
      expect((await database.query('select 1 from outbox where attempts > 0')).length).toBeGreaterThan(5),
    );
    await database.query('select pg_sleep(0.1)');
    await carrier.loseEverything(database);
    await database.query(`update outbox set state = 'queued', attempts = 0 where state = 'dead'`);
    open = true;
    relay.start();
    await eventually(async () => expect(await outboxStatus(database)).toMatchObject({ open: 0, dead: 0 }), 20_000);
    expect(new Set(done).size).toBe(300);
    expect(done).toHaveLength(300);
  });

  it('goes on after every connection was cut', async () => {
    await carrier.cutConnections(database);
    const jobs = Array.from({ length: 20 }, () => job());
    await eventually(() => put(...jobs));
    await eventually(async () => expect(await outboxStatus(database)).toMatchObject({ open: 0, dead: 0 }), 20_000);
    expect(done).toHaveLength(20);
  });

  it('refuses an id that a queue would not take', async () => {
    for (const id of ['12', 'a:b', '', 'a b', 'a~1'])
      await expect(enqueue(database, [job(id)])).rejects.toThrow(RangeError);
  });
}
