import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { type AnyProjection, createTable } from './projection-table';
import { readModelMigrations } from './schema';
import { things } from './things.fixture';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase(readModelMigrations);
});
afterAll(() => fresh.drop());

const changed = { ownerId: 'ada', title: 'Another', amount: 1 };

/** How many rows were changed so that no index had to be written. */
async function changedInPlace(projection: AnyProjection, table: string): Promise<number> {
  return fresh.database.transaction(async (tx) => {
    await createTable(tx, projection, table);
    const row = { ownerId: 'ada', title: 'One', amount: 1 };
    await tx.query(`insert into ${table} (key, row, revision, position) values ('a', $1, 0, 'p')`, [row]);
    await tx.query(`update ${table} set row = $1, revision = 1`, [changed]);
    const [found] = await tx.query<{ count: number }>(
      'select n_tup_hot_upd::int as count from pg_stat_xact_user_tables where relname = $1',
      [table],
    );
    return found!.count;
  });
}

it('leaves all indexes alone while only what is unindexed changes', async () => {
  expect(await changedInPlace({ ...things, unindexed: ['title'] }, 'things_in_place')).toBe(1);
  expect(await changedInPlace(things, 'things_everywhere')).toBe(0);
});

it('still filters by what is unindexed', async () => {
  await changedInPlace({ ...things, unindexed: ['title'] }, 'things_filtered');
  expect(await fresh.database.query(`select key from things_filtered where title = 'Another'`)).toEqual([{ key: 'a' }]);
});

it('refuses an unindexed field that is no column', async () => {
  await expect(changedInPlace({ ...things, unindexed: ['titel'] }, 'things_wrong')).rejects.toThrow(
    'thing_list declares no column titel',
  );
});
