import { randomUUID } from 'node:crypto';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { KurrentDbServer } from '#platform/testing/kurrentdb-server';
import { batchSizes, overtake } from '../contract/adversarial-order';
import { eventually, newEvent, newEvents, pause, placesOf, readEverything } from '../contract/kit';
import { relyWhileItChanges } from '../contract/reliance';
import { EventKnown, type Write } from '../event-log';
import { delayed } from './held-back.fixture';
import { InMemoryWords } from './in-memory-words.fixture';
import { KurrentEventLog } from './kurrentdb-event-log';
import { jsonRecord } from './stored-event';

const begin = (stream: string, count = 1): Write => ({ stream, expected: 'none', events: newEvents(count) });

describe('event log on KurrentDB', () => {
  let server: KurrentDbServer;
  let words: InMemoryWords;
  let log: KurrentEventLog;

  beforeEach(async () => {
    server = new KurrentDbServer();
    await server.start();
    words = new InMemoryWords();
    log = await KurrentEventLog.open(server.url, words);
  });
  afterEach(async () => {
    await log.close();
    await server.stop();
  });

  it('reports a repeated append that KurrentDB itself acknowledges again', async () => {
    const client = KurrentDBClient.connectionString(server.url);
    const records = [{ streamName: 'other-1', record: jsonRecord(randomUUID(), 'Noted', {}, {}) }];
    const checks = [{ type: 'stream_state', streamName: 'other-1', expectedState: 'no_stream' } as const];
    const first = await client.appendRecords(records, checks);
    expect((await client.appendRecords(records, checks)).position).toBe(first.position); // the trap
    const write = begin('call-1', 2);
    await log.append([write]);
    await expect(log.append([write])).rejects.toBeInstanceOf(EventKnown);
    await client.dispose();
  });

  it('reports an append of which a part is known, for which the server has no better word than "unknown"', async () => {
    const write = begin('call-1', 2);
    await log.append([write]);
    const longer = { ...write, events: [...write.events, newEvent()] };
    await expect(log.append([longer])).rejects.toBeInstanceOf(EventKnown);
    expect(placesOf(await log.read('call-1'))).toEqual(['call-1@0', 'call-1@1']);
  });

  it('leaves out what the server writes itself, and what takes event ids', async () => {
    await log.append([begin('call-1')]);
    await server.stop();
    await server.start(); // writes a system event
    await log.append([begin('call-2')]);
    expect(server.log.records.map(({ stream }) => stream.slice(0, 8))).toEqual([
      '$started',
      '~eventId',
      'call-1',
      '$started',
      '~eventId',
      'call-2',
    ]);
    expect(placesOf(await log.readAll(null, 10))).toEqual(['call-1@0', 'call-2@0']);
  });

  it('hands over under load to many subscribers on one subscription to $all', async () => {
    const seen = Array.from({ length: 8 }, () => [] as string[]);
    const subscriptions = seen.map((places) =>
      log.subscribe(null, { batchSize: 100, onBatch: (events) => void places.push(...placesOf(events)) }),
    );
    const writers = Array.from({ length: 16 }, async (_, w) => {
      for (let i = 0; i < 20; i++) await log.append([begin(`w${w}-${i}`, 2)]);
    });
    await Promise.all(writers);
    const all = placesOf(await readEverything(log, 1_000));
    expect(all).toHaveLength(640);
    await eventually(() => seen.every((places) => places.length >= 640));
    for (const places of seen) expect(places).toEqual(all);
    expect(server.subscriptions).toBe(1);
    for (const subscription of subscriptions) await subscription.stop();
  });

  it('reads a stream of more than 2,000 events whole', async () => {
    await log.append([begin('call-1', 1_000)]);
    for (const expected of [999, 1_699]) await log.append([{ stream: 'call-1', expected, events: newEvents(700) }]);
    expect((await log.read('call-1')).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 2_400 }, (_, i) => i),
    );
    expect(await log.read('call-1', 2_399)).toHaveLength(1);
  });

  it('keeps order and expected revisions between two processes', async () => {
    const other = await KurrentEventLog.open(server.url, words);
    const release = server.stall();
    const seen = await overtake<string>({
      append: (stream) => (stream === 'B' ? other : log).append([begin(stream)]),
      release,
      readAfter: async (last, limit) =>
        (await other.readAll(last as never, limit)).map(({ position, stream }) => ({ at: position, name: stream })),
    });
    const inLog = (await log.readAll(null, 10)).map(({ stream }) => stream);
    expect(inLog).toHaveLength(3);
    expect(seen).toEqual(batchSizes.map(() => inLog));
    const race = [log, other].map((each) => each.append([begin('x-1')]));
    expect((await Promise.allSettled(race)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await other.close();
  });

  it('takes no append of one process that relies on what another process has just changed', async () => {
    const other = await KurrentEventLog.open(server.url, words);
    const extending = ([write]: readonly Write[]) => (write?.stream === 'call-1' ? pause(10) : undefined);
    const entries = await relyWhileItChanges([delayed(log, extending), other]);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ reliedOn, was }) => reliedOn !== was)).toEqual([]);
    await other.close();
  });

  it('stores words before the events, and nothing when that fails', async () => {
    const word = { ref: randomUUID(), subject: 'ada', field: 'name', sealed: Buffer.from('x') };
    await log.append([begin('person-1')], [], [word]);
    expect(words.refs).toEqual([word.ref]);
    words.store = () => Promise.reject(new Error('the vault is full'));
    await expect(log.append([begin('person-2')], [], [word])).rejects.toThrow('the vault is full');
    expect(await log.read('person-2')).toEqual([]);
  });

  it('refuses streams that KurrentDB would take for one, or that its readers would leave out', async () => {
    await expect(log.append([begin('call-a'), begin('call-A')])).rejects.toThrow(TypeError);
    await expect(log.append([begin('$call-a')])).rejects.toThrow(TypeError);
    expect(await log.head()).toBeNull();
  });

  it('keeps logs with different prefixes apart', async () => {
    const other = await KurrentEventLog.open(server.url, words, { prefix: 'b_' });
    await other.append([begin('call-1')]);
    const third = await KurrentEventLog.open(server.url, words, { prefix: 'c_' });
    expect(await third.head()).toBeNull();
    expect(placesOf(await other.readAll(null, 10))).toEqual(['call-1@0']);
    await other.close();
    await third.close();
  });
});
