import type { Queryable } from '#platform/database';
import type { Position, Recorded } from '#platform/domain';
import type { EventLog, Write } from '#platform/event-store';

const [readAtOnce, appendAtOnce] = [500, 100];
const enoughToRead = 4 * 1_048_576; // a page ends with the event that makes it so many bytes
const bytesAtOnce = 512 * 1_024; // KurrentDB takes a mebibyte at once, with metadata and the records that take event ids

/** Every event up to where the log ends now, a JSON line each, in log order. */
export async function* linesOfLog(log: EventLog, count: (events: number) => void): AsyncGenerator<string> {
  const head = await log.head();
  for (let after: Position | null = null; after !== head;) {
    const page: readonly Recorded[] = (await log.readAll(after, readAtOnce, enoughToRead)).filter(
      ({ position }) => position <= head!,
    );
    if (page.length === 0) break;
    count(page.length);
    yield page.map((event) => `${JSON.stringify(event)}\n`).join('');
    after = page.at(-1)!.position;
  }
}

const newBatch = () => ({ writes: new Map<string, Write>(), events: 0, bytes: 0, last: '' });

/** Appends the events of the lines to an empty log: the same ids, streams, revisions and order, at positions of its own. @returns how many */
export async function replayLog(log: EventLog, lines: AsyncIterable<string>): Promise<number> {
  let batch = newBatch();
  let events = 0;
  const flush = async (): Promise<void> => {
    if (batch.events > 0) await log.append([...batch.writes.values()]);
    events += batch.events;
    batch = newBatch();
  };
  for await (const line of lines) {
    const { stream, revision, id, type, version, data, metadata } = JSON.parse(line) as Recorded;
    const bytes = Buffer.byteLength(line);
    const name = stream.toLowerCase(); // streams whose names differ by case alone are never appended together
    const isFull = batch.events >= appendAtOnce || batch.bytes + bytes > bytesAtOnce;
    if (isFull || (batch.writes.has(name) && batch.last !== stream)) await flush();
    const write = batch.writes.get(name) ?? { stream, expected: revision === 0 ? 'none' : revision - 1, events: [] };
    batch.writes.set(name, { ...write, events: [...write.events, { id, type, version, data, metadata }] });
    batch = { ...batch, events: batch.events + 1, bytes: batch.bytes + bytes, last: stream };
  }
  await flush();
  return events;
}

/** Rows that name a position of the former log name the same event's in this one. */
export async function moveToLog(
  tx: Queryable,
  log: EventLog,
  lines: AsyncIterable<string>,
  tables: readonly string[],
): Promise<void> {
  await tx.query(
    'create temp table moved (former text collate "C" primary key, position text collate "C") on commit drop',
  );
  const formers: Position[] = [];
  let after: Position | null = null;
  const pair = async (): Promise<void> => {
    const page: readonly Recorded[] = await log.readAll(after, formers.length, enoughToRead);
    await tx.query('insert into moved select * from unnest($1::text[], $2::text[])', [
      formers.splice(0, page.length),
      page.map(({ position }) => position),
    ]);
    after = page.at(-1)!.position;
  };
  for await (const line of lines) {
    formers.push((JSON.parse(line) as Recorded).position);
    if (formers.length === readAtOnce) await pair();
  }
  while (formers.length > 0) await pair();
  const positioned = await tx.query<{ table: string }>(
    `select table_name::text as table from information_schema.columns
      where table_schema = 'public' and column_name = 'position' and data_type = 'text' and table_name = any($1)`,
    [tables],
  );
  for (const { table } of positioned)
    await tx.query(
      `update "${table}" t set position = (select m.position from moved m where m.former <= t.position order by m.former desc limit 1)
        where position is not null`,
    );
  await tx.query('update pending_words_search set seen = null');
}
