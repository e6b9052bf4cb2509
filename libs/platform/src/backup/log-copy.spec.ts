import { randomUUID } from 'node:crypto';
import { type EventLog, KurrentEventLog } from '#platform/event-store';
import type { Recorded } from '#platform/domain';
import { KurrentDbServer } from '#platform/testing/kurrentdb-server';
import { linesOfLog, replayLog } from './log-copy';

const [source, target] = [new KurrentDbServer(), new KurrentDbServer()];
const noWords = { store: () => Promise.reject(new Error('none')) };
const metadata = {
  commandId: randomUUID(),
  bodyHash: 'hash',
  correlationId: randomUUID(),
  causationId: randomUUID(),
  actor: randomUUID(),
  recordedAt: '2022-01-20T09:00:00.000Z',
} as never;
let from: EventLog;
let to: EventLog;

beforeAll(async () => {
  await Promise.all([source.start(), target.start()]);
  from = await KurrentEventLog.open(source.url, noWords);
  to = await KurrentEventLog.open(target.url, noWords);
});
afterAll(async () => {
  await Promise.all([from.close(), to.close()]);
  await Promise.all([source.stop(), target.stop()]);
});

async function* single(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const lines of text) yield* lines.split('\n').slice(0, -1);
}

async function* noted(pages: AsyncIterable<string>, bytes: number[]): AsyncGenerator<string> {
  for await (const page of pages) {
    bytes.push(Buffer.byteLength(page));
    yield page;
  }
}

it('brings back more than the server takes at once, interleaved streams, and names that differ by case', async () => {
  const newEvent = (text: string) => ({ id: randomUUID(), type: 'Saved', version: 2, data: { text }, metadata });
  const revisions = new Map<string, number>();
  for (let n = 0; n < 60; n++)
    for (const stream of [`call-${String(n % 7)}`, n % 2 === 0 ? 'name-a' : 'Name-a']) {
      const expected = revisions.get(stream) ?? 'none';
      await from.append([{ stream, expected, events: [newEvent('é'.repeat(n % 3 === 0 ? 150_000 : 3))] }]);
      revisions.set(stream, expected === 'none' ? 0 : expected + 1);
    }
  let counted = 0;
  const pages: number[] = [];
  const lines = single(
    noted(
      linesOfLog(from, (events) => (counted += events)),
      pages,
    ),
  );
  expect(await replayLog(to, lines)).toBe(120);
  expect(counted).toBe(120);
  expect(pages.length).toBeGreaterThan(2); // of 12 MB
  expect(Math.max(...pages)).toBeLessThan(5_000_000);
  const [before, after] = await Promise.all([from, to].map((log) => log.readAll(null, 500)));
  const apartFromPlace = (events: readonly Recorded[] = []) => events.map(({ position: _, ...rest }) => rest);
  expect(apartFromPlace(after)).toEqual(apartFromPlace(before));
});
