import type { Position } from '#platform/domain';
import { eventually, newEvents, pause, placesOf } from './contract/kit';
import { EventTail } from './event-tail';
import { InMemoryEventLog } from './in-memory-event-log';

class CountingLog extends InMemoryEventLog {
  reads = 0;

  override readAll(after: Position | null, limit: number) {
    this.reads++;
    return super.readAll(after, limit);
  }
}

describe('event tail', () => {
  let log: CountingLog;
  const begin = (stream: string, count = 1) => log.append([{ stream, expected: 'none', events: newEvents(count) }]);
  const read = async (tail: EventTail, batchSize: number, after: Position | null = null) => {
    const places: string[] = [];
    for (let position = after; ;) {
      const events = await tail.readAfter(position, batchSize);
      if (events.length === 0) return places;
      places.push(...placesOf(events));
      position = events.at(-1)!.position;
    }
  };

  beforeEach(() => {
    log = new CountingLog();
  });
  afterEach(() => log.close());

  it('gives readers of any batch size the same events from anywhere: from the log behind, from memory near the end', async () => {
    await begin('old-1', 5);
    const tail = await EventTail.open(log, 8);
    for (let i = 0; i < 10; i++) await begin(`new-${i}`, 2);
    await eventually(async () => tail.position === (await log.head()));
    const all = await log.readAll(null, 100);
    for (const batchSize of [1, 2, 100])
      for (const [i, { position }] of all.entries())
        expect(await read(tail, batchSize, position)).toEqual(placesOf(all.slice(i + 1)));
    expect(await read(tail, 3)).toEqual(placesOf(all));
    await tail.close();
  });

  it('does not ask the log for what it holds', async () => {
    const tail = await EventTail.open(log);
    await begin('call-1', 3);
    await tail.waitBeyond(null, 1_000);
    await log.close();
    const before = log.reads;
    expect(await read(tail, 1)).toEqual(['call-1@0', 'call-1@1', 'call-1@2']);
    expect(log.reads).toBe(before);
  });

  it('wakes those who wait when there is more, and tells them when there was not', async () => {
    await begin('call-1');
    const tail = await EventTail.open(log);
    const end = await log.head();
    expect(await tail.waitBeyond(null, 0)).toBe(true);
    expect(await tail.waitBeyond(end, 20)).toBe(false);
    const woken = tail.waitBeyond(end, 5_000);
    await pause(10);
    const since = performance.now();
    await begin('call-2');
    expect(await woken).toBe(true);
    expect(performance.now() - since).toBeLessThan(1_000);
    await tail.close();
  });

  it('gathers what comes after much, unless somebody is in a hurry', async () => {
    jest.useFakeTimers();
    try {
      const tail = await EventTail.open(log);
      const isThere = async () => tail.position === (await log.head());
      await begin('many', 100);
      await jest.advanceTimersByTimeAsync(10);
      expect(await isThere()).toBe(true);
      await begin('one');
      await jest.advanceTimersByTimeAsync(200);
      expect(await isThere()).toBe(false);
      tail.hurry();
      await jest.advanceTimersByTimeAsync(10);
      expect(await isThere()).toBe(true);
      await begin('many more', 100);
      await jest.advanceTimersByTimeAsync(60);
      await begin('another');
      await jest.advanceTimersByTimeAsync(300);
      expect(await isThere()).toBe(true);
      await tail.close();
    } finally {
      jest.useRealTimers();
    }
  });
});
