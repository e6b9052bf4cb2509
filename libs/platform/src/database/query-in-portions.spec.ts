import { freshDatabase } from '#platform/testing';

it('reads the rows of one moment, in order, whether or not the last portion is full', async () => {
  const { database, drop } = await freshDatabase([]);
  const read = (most: number) =>
    database.queryInPortions<{ n: number }>('select n from generate_series(1, $1::int) n order by n desc', [most], 10);
  for (const most of [0, 9, 10, 25])
    expect((await read(most)).map(({ n }) => n)).toEqual(Array.from({ length: most }, (_, n) => most - n));
  await expect(database.queryInPortions('select * from no_such_table', [])).rejects.toMatchObject({ code: '42P01' });
  await drop();
});
