import type { Database } from '#platform/database';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { eventually, newEvents, pause, placesOf } from './contract/kit';
import { stallInserts } from './contract/postgres-stall';
import { TcpProxy } from './contract/tcp-proxy';
import { EventKnown, OutcomeUnknown, Overloaded, type Write } from './event-log';
import { PostgresEventLog } from './postgres-event-log';
import { eventLogMigrations } from './postgres-schema';

describe('event log while PostgreSQL is away', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let proxy: TcpProxy;
  let log: PostgresEventLog;

  beforeEach(async () => {
    fresh = await freshDatabase(eventLogMigrations);
    database = fresh.database;
    proxy = new TcpProxy(new URL(fresh.url));
    await proxy.start();
    log = await PostgresEventLog.open(proxy.url, { maxWaitMs: 2_000 });
  });
  afterEach(async () => {
    await log.close();
    await proxy.stop();
    await fresh.drop();
  });

  const begin = (stream: string): Write => ({ stream, expected: 'none', events: newEvents(1) });

  it('says that the outcome is unknown when the answer is lost, and finds it by the event ids', async () => {
    const write = begin('call-1');
    await log.append([begin('warm-1')]);
    proxy.swallowAnswers();
    const append = log.append([write]);
    const refused = expect(append).rejects.toBeInstanceOf(OutcomeUnknown);
    await eventually(
      async () => (await database.query(`select 1 from events where stream_id = 'call-1'`)).length === 1,
    );
    await proxy.stop();
    await refused;
    await proxy.start();
    await expect(log.append([write])).rejects.toBeInstanceOf(EventKnown);
    expect(placesOf(await log.read('call-1'))).toEqual(['call-1@0']);
  });

  it('says that the outcome is unknown when the server ends the connection, and the append can be sent again', async () => {
    const write = begin('stalled-1');
    const release = await stallInserts(database, 'events', 'stream_id');
    const append = log.append([write]);
    const refused = expect(append).rejects.toBeInstanceOf(OutcomeUnknown);
    await eventually(async () => {
      const waiting = `select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`;
      return (await database.query(waiting)).length === 1;
    });
    await refused;
    await release();
    await log.append([write]);
    expect(placesOf(await log.readAll(null, 10))).toEqual(['stalled-1@0']);
  });

  it('carries on after a restart: appends and reads wait for it, subscriptions go on', async () => {
    const seen: string[] = [];
    const subscription = log.subscribe(null, {
      onBatch: (events) => void seen.push(...placesOf(events)),
    });
    await log.append([begin('call-1')]);
    await proxy.stop();
    await pause(50);
    const [append, read] = [log.append([begin('call-2')]), log.read('call-1')];
    await pause(300);
    await proxy.start();
    await append;
    expect(placesOf(await read)).toEqual(['call-1@0']);
    await log.append([begin('call-3')]);
    await eventually(() => seen.length >= 3);
    expect(seen).toEqual(['call-1@0', 'call-2@0', 'call-3@0']);
    await subscription.stop();
  });

  it('gives up what has waited too long, unwritten', async () => {
    await proxy.stop();
    await pause(50);
    const since = performance.now();
    await expect(log.append([begin('call-1')])).rejects.toBeInstanceOf(Overloaded);
    expect(performance.now() - since).toBeLessThan(4_000);
    await proxy.start();
    await log.append([begin('call-2')]);
    expect(placesOf(await log.readAll(null, 10))).toEqual(['call-2@0']);
  });
});
