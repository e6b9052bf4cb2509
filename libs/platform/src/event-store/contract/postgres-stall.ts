import type { Database } from '#platform/database';

/** Inserts into `table` whose `column` begins with `stalled-` wait until the result is called. */
export async function stallInserts(database: Database, table: string, column: string): Promise<() => Promise<void>> {
  await database.query(`create function stall() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(4711); return new; end $$`);
  await database.query(`create trigger stall before insert on ${table} for each row
    when (new.${column} like 'stalled-%') execute function stall()`);
  const holder = await database.dedicated();
  await holder.query('select pg_advisory_lock(4711)');
  return () => holder.end();
}
