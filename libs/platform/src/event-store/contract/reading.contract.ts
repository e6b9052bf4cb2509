import type { Position, Recorded } from '#platform/domain';
import { newEvent, newEvents, type OpenLog, placesOf, readEverything, withLog } from './kit';

export function readingContract(open: OpenLog): void {
  const its = withLog(open);

  it('finds nothing in an empty log and in streams that have not begun', async () => {
    expect(await its.log.head()).toBeNull();
    expect(await its.log.readAll(null, 10)).toEqual([]);
    expect(await its.log.read('call-1')).toEqual([]);
  });

  it('reads a stream from a revision on, also past its end', async () => {
    await its.log.append([{ stream: 'call-1', expected: 'none', events: newEvents(4) }]);
    expect(placesOf(await its.log.read('call-1', 2))).toEqual(['call-1@2', 'call-1@3']);
    expect(await its.log.read('call-1', 4)).toEqual([]);
  });

  it('answers each of many concurrent reads with its own stream', async () => {
    const streams = Array.from({ length: 60 }, (_, i) => `call-${i}`);
    await Promise.all(streams.map((stream) => its.log.append([{ stream, expected: 'none', events: newEvents(3) }])));
    const found = await Promise.all([...streams, ...streams].map((stream) => its.log.read(stream, 1)));
    found.forEach((events, i) => {
      const stream = streams[i % 60]!;
      expect(placesOf(events)).toEqual([`${stream}@1`, `${stream}@2`]);
    });
  });

  it('pages over thousands of events, and positions sort as the log does', async () => {
    for (let i = 0; i < 5; i++)
      await its.log.append([{ stream: `call-${i}`, expected: 'none', events: newEvents(500) }]);
    const all = await readEverything(its.log, 300);
    expect(new Set(all.map((event) => event.id)).size).toBe(2_500);
    expect(all.map((event) => event.position)).toEqual(all.map((event) => event.position).sort());
    expect(all.at(-1)!.position).toBe(await its.log.head());
    expect(await its.log.read('call-4')).toHaveLength(500);
    if (its.opened.gapless) expect(all.map((event) => Number(event.position))).toEqual(all.map((_, i) => i + 1));
  });

  it('ends a page with the event that makes it large enough, however few there are', async () => {
    const texts = [10, 90_000, 10, 10, 30_000, 30_000, 90_000, 10].map((length) => 'é'.repeat(length / 2));
    const events = texts.map((text) => newEvent('Noted', { text }));
    await its.log.append([{ stream: 'call-1', expected: 'none', events }]);
    const pages: number[] = [];
    for (let after: Position | null = null, page: readonly Recorded[]; ; after = page.at(-1)!.position) {
      page = await its.log.readAll(after, 3, 50_000);
      if (page.length === 0) break;
      pages.push(page.length);
    }
    expect(pages).toEqual([2, 3, 2, 1]);
    expect(placesOf(await its.log.readAll(null, 5, 1))).toEqual(['call-1@0']);
  });

  it.each([1, 2, 100])('can be resumed anywhere in batches of %d', async (batchSize) => {
    for (let i = 0; i < 7; i++)
      await its.log.append([{ stream: `call-${i}`, expected: 'none', events: newEvents(1 + (i % 3)) }]);
    const all = await readEverything(its.log, 1_000);
    for (const [i, { position }] of all.entries())
      expect(placesOf(await readEverything(its.log, batchSize, position))).toEqual(placesOf(all.slice(i + 1)));
  });
}
