import { freshDatabase } from './fresh-database';

const migrations = [{ name: 'notes-1', sql: 'create table note (words text)' }];

describe('a fresh database', () => {
  it('has the migrations applied and nothing of its neighbour', async () => {
    const [one, two] = await Promise.all([freshDatabase(migrations), freshDatabase(migrations)]);
    await one.database.query(`insert into note values ('only here')`);
    expect(await one.database.query('select words from note')).toEqual([{ words: 'only here' }]);
    expect(await two.database.query('select words from note')).toEqual([]);
    await Promise.all([one.drop(), two.drop()]);
  });

  it('is gone when dropped, also with a connection open', async () => {
    const [gone, witness] = await Promise.all([freshDatabase(), freshDatabase()]);
    await gone.database.dedicated();
    await gone.drop();
    const name = new URL(gone.url).pathname.slice(1);
    expect(await witness.database.query('select 1 from pg_database where datname = $1', [name])).toEqual([]);
    await witness.drop();
  });
});
