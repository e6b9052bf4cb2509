import type { Queryable } from '#platform/database';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { linesOf, loadLines } from './kept-tables';

const words = 'Ik vraag "dit" \\ aan 😀\n';
const megabyte = 1_048_576;
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase([
    { name: 'letters', sql: 'create table letter (number int, text text); create table back (like letter)' },
  ]);
  await fresh.database.query(
    `insert into letter select n, repeat($1, case when n between 300 and 305 then 45000 else n % 3 end) from generate_series(1, 900) n`,
    [words],
  );
}, 60_000);
afterAll(() => fresh.drop());

async function saved(): Promise<{ parts: string[]; rows: number }> {
  const letter = { table: 'letter', where: 'number > 0', file: 'tables/letter.jsonl' };
  const parts: string[] = [];
  let rows = 0;
  await fresh.database.transaction(async (tx) => {
    for await (const part of linesOf(tx, letter, (count) => (rows += count))) parts.push(part);
  });
  return { parts, rows };
}

async function* linesIn(parts: readonly string[]): AsyncGenerator<string> {
  yield* parts.join('').split('\n').slice(0, -1);
}

it('copies rows of any size through little memory, and brings them back as they were', async () => {
  const { parts, rows } = await saved();
  expect(rows).toBe(900);
  expect(parts.join('').length).toBeGreaterThan(6 * megabyte);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(3 * megabyte);

  const sent: number[] = [];
  await fresh.database.transaction(async (tx) => {
    const watched: Queryable = {
      query: (text, values) => {
        sent.push(JSON.stringify(values ?? []).length);
        return tx.query(text, values);
      },
    };
    expect(await loadLines(watched, 'back', linesIn(parts))).toBe(900);
  });
  expect(Math.max(...sent)).toBeLessThan(4 * megabyte);
  const differing = await fresh.database.query(
    '(select * from letter except all select * from back) union all (select * from back except all select * from letter)',
  );
  expect(differing).toEqual([]);
});
