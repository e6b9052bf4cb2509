import { KurrentDbServer } from '#platform/testing/kurrentdb-server';
import { eventually, newEvents, pause, placesOf, readEverything } from '../contract/kit';
import { EventKnown, OutcomeUnknown, Overloaded, type Write } from '../event-log';
import { InMemoryWords } from './in-memory-words.fixture';
import { KurrentEventLog } from './kurrentdb-event-log';

const begin = (stream: string): Write => ({ stream, expected: 'none', events: newEvents(1) });

describe('event log while KurrentDB is away', () => {
  let server: KurrentDbServer;
  let log: KurrentEventLog;

  beforeEach(async () => {
    server = new KurrentDbServer();
    await server.start();
    log = await KurrentEventLog.open(server.url, new InMemoryWords());
  });
  afterEach(async () => {
    await log.close();
    await server.stop();
  });

  it('says that the outcome is unknown when the answer is lost, and finds it by the event ids', async () => {
    const write = begin('call-1');
    server.loseNextAnswer();
    await expect(log.append([write])).rejects.toBeInstanceOf(OutcomeUnknown);
    await server.start();
    await expect(log.append([write])).rejects.toBeInstanceOf(EventKnown);
    expect(placesOf(await log.read('call-1'))).toEqual(['call-1@0']);
  });

  it('says that the outcome is unknown when the connection is lost before the write, and the append can be sent again', async () => {
    const write = begin('stalled-1');
    const release = server.stall();
    const refused = expect(log.append([write])).rejects.toBeInstanceOf(OutcomeUnknown);
    await pause(100);
    await server.stop();
    await refused;
    await release();
    await server.start();
    await log.append([write]);
    expect(placesOf(await log.readAll(null, 10))).toEqual(['stalled-1@0']);
  });

  it('carries on after a restart on the same port: appends and reads wait for it, subscriptions go on', async () => {
    const seen: string[] = [];
    const subscription = log.subscribe(null, { onBatch: (events) => void seen.push(...placesOf(events)) });
    await log.append([begin('call-1')]);
    await server.stop();
    await pause(50);
    const [append, read] = [log.append([begin('call-2')]), log.read('call-1')];
    await pause(300);
    await server.start();
    await append;
    expect(placesOf(await read)).toEqual(['call-1@0']);
    await log.append([begin('call-3')]);
    await eventually(() => seen.length >= 3);
    expect(seen).toEqual(['call-1@0', 'call-2@0', 'call-3@0']);
    await subscription.stop();
  });

  it('shows every event once, in order, to subscribers of every batch size while the server restarts under load', async () => {
    const seen = [1, 2, 100].map((batchSize) => {
      const places: string[] = [];
      const subscription = log.subscribe(null, {
        batchSize,
        onBatch: (events) => void places.push(...placesOf(events)),
      });
      return { places, subscription };
    });
    let over = false;
    const write = async (name: string) => {
      for (let i = 0; !over; i++) await log.append([begin(`${name}-${i}`)]).catch(() => undefined);
    };
    const writers = ['a', 'b', 'c', 'd'].map(write);
    for (let i = 0; i < 3; i++) {
      await pause(150);
      await server.stop();
      await pause(50);
      await server.start();
    }
    await pause(150);
    over = true;
    await Promise.all(writers);
    const all = placesOf(await readEverything(log, 500));
    expect(all.length).toBeGreaterThan(20);
    await eventually(() => seen.every(({ places }) => places.length >= all.length));
    for (const { places, subscription } of seen) {
      expect(places).toEqual(all);
      await subscription.stop();
    }
  });

  it('gives up what has waited too long, unwritten', async () => {
    await server.stop();
    await pause(50);
    const since = performance.now();
    await expect(log.append([begin('call-1')])).rejects.toBeInstanceOf(Overloaded);
    expect(performance.now() - since).toBeLessThan(8_000);
    await server.start();
    await log.append([begin('call-2')]);
    expect(placesOf(await log.readAll(null, 10))).toEqual(['call-2@0']);
  });
});

describe('opening the event log on KurrentDB', () => {
  it('refuses a server that is too old, in one sentence', async () => {
    const server = new KurrentDbServer({ version: '25.1.0' });
    await server.start();
    await expect(KurrentEventLog.open(server.url, new InMemoryWords())).rejects.toThrow(
      /^KurrentDB at 127\.0\.0\.1:\d+ does not offer appendRecords: version 26\.1 or newer is needed\.$/,
    );
    await server.stop();
  });

  it('says when nobody answers', async () => {
    const server = new KurrentDbServer();
    await server.start();
    await server.stop();
    await expect(KurrentEventLog.open(server.url, new InMemoryWords())).rejects.toThrow(
      /^KurrentDB at 127\.0\.0\.1:\d+ cannot be used \(.+\)\.$/,
    );
  });
});
