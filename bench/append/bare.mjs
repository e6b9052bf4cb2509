// What the disk allows: one row, one commit, nothing checked.
import pg from 'pg';
import { dataOf, participate } from './workload.mjs';

await participate(async (url) => {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query('create table bare (id bigint generated always as identity primary key, data json not null)');
  return async () => {
    const values = [JSON.stringify(dataOf(0))];
    await pool.query({ name: 'insert', text: 'insert into bare (data) values ($1)', values });
  };
});
