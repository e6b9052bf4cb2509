import { randomUUID } from 'node:crypto';
import type { Database } from '#platform/database';
import type { Recorded } from '#platform/domain';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { batchSizes, overtake } from './contract/adversarial-order';
import { eventually, newEvents, placesOf, readEverything } from './contract/kit';
import { relyWhileItChanges } from './contract/reliance';
import { stallInserts } from './contract/postgres-stall';
import type { SealedWords } from './event-log';
import { eventLogContract } from './event-log.contract';
import { PostgresEventLog } from './postgres-event-log';
import { eventLogMigrations } from './postgres-schema';

eventLogContract('PostgreSQL', async () => {
  const fresh = await freshDatabase(eventLogMigrations);
  const log = await PostgresEventLog.open(fresh.url);
  const close = async () => {
    await log.close();
    await fresh.drop();
  };
  return { log, gapless: true, stall: () => stallInserts(fresh.database, 'events', 'stream_id'), close };
});

describe('event log on PostgreSQL', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let url: string;
  let log: PostgresEventLog;

  beforeEach(async () => {
    fresh = await freshDatabase(eventLogMigrations);
    ({ database, url } = fresh);
    log = await PostgresEventLog.open(url);
  });
  afterEach(async () => {
    await log.close();
    await fresh.drop();
  });

  const begin = (stream: string, words: SealedWords[] = []) =>
    log.append([{ stream, expected: 'none', events: newEvents(1) }], [], words);

  it('stores sealed words with accepted appends and not with refused ones, byte for byte', async () => {
    const sealed = Buffer.from([0, 255, 1, 128]);
    const word = (subject: string): SealedWords => ({ ref: randomUUID(), subject, field: 'name', sealed });
    const [kept, refused] = [word('ada'), word('bob')];
    await begin('person-1');
    const outcomes = await Promise.allSettled([
      begin('person-2', [kept]),
      begin('person-1', [refused]),
      begin('person-3'),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await database.query('select ref, subject, field, sealed from vault_words')).toEqual([kept]);
  });

  it('fails only the append that the database cannot store', async () => {
    const outcomes = await Promise.allSettled([begin('call-1'), begin('call-\0'), begin('call-3')]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await readEverything(log, 10)).map(({ position }) => Number(position))).toEqual([1, 2]);
  });

  it('does not let a foreign open transaction stall readers', async () => {
    const foreign = await database.dedicated();
    await foreign.query('begin');
    await foreign.query(`select pg_current_xact_id(), count(*) from events`);
    const seen: Recorded[] = [];
    const subscription = log.subscribe(null, { onBatch: (events) => void seen.push(...events) });
    await begin('call-1');
    expect(placesOf(await log.readAll(null, 10))).toEqual(['call-1@0']);
    await eventually(() => seen.length === 1, 2_000);
    await subscription.stop();
    await foreign.end();
  });

  it('keeps order and expected revisions between two processes', async () => {
    const other = await PostgresEventLog.open(url);
    const release = await stallInserts(database, 'events', 'stream_id');
    const seen = await overtake<Recorded['position']>({
      append: (stream) => (stream === 'B' ? other : log).append([{ stream, expected: 'none', events: newEvents(1) }]),
      release,
      readAfter: async (last, limit) =>
        (await other.readAll(last, limit)).map(({ position, stream }) => ({ at: position, name: stream })),
    });
    expect(seen).toEqual(batchSizes.map(() => ['before', 'stalled-A', 'B']));
    const race = [log, other].map((each) => each.append([{ stream: 'x-1', expected: 'none', events: newEvents(1) }]));
    expect((await Promise.allSettled(race)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await other.close();
  });

  it('takes no append of one process that relies on what another process has just changed', async () => {
    const other = await PostgresEventLog.open(url);
    const entries = await relyWhileItChanges([log, other]);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ reliedOn, was }) => reliedOn !== was)).toEqual([]);
    await other.close();
  });

  it('wakes subscribers of other processes, also after every connection was lost', async () => {
    const other = await PostgresEventLog.open(url);
    let seen = 0;
    const subscription = other.subscribe(null, { onBatch: (events) => void (seen += events.length) });
    const tenInTurn = async (name: string) => {
      const since = performance.now();
      for (let i = 0; i < 10; i++) {
        const before = seen;
        await begin(`${name}-${i}`);
        await eventually(() => seen > before);
      }
      return performance.now() - since;
    };
    await begin('warm-1');
    await eventually(() => seen === 1);
    expect(await tenInTurn('call')).toBeLessThan(1_200); // polling alone takes 2,000
    const lost = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await database.query(lost);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tenInTurn('entry')).toBeLessThan(1_200);
    expect(seen).toBe(21);
    await subscription.stop();
    await other.close();
  });

  it('a log of a serial number and `id > last` loses the append that was overtaken, in the same script', async () => {
    await database.query('create table naive (id bigserial primary key, name text not null)');
    const release = await stallInserts(database, 'naive', 'name');
    const seen = await overtake<number>({
      append: (name) => database.query('insert into naive (name) values ($1)', [name]),
      release,
      readAfter: (last, limit) =>
        database.query('select id as at, name from naive where id > $1 order by id limit $2', [last ?? 0, limit]),
    });
    expect(await database.query('select name from naive order by id')).toHaveLength(3);
    expect(seen).toEqual(batchSizes.map(() => ['before', 'B']));
  });
});
