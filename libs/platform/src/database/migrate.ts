import type { Database } from './database';

/** One step of the schema; its name is for ever, its SQL never changes once released. */
export interface Migration {
  readonly name: string; // such as `event-store-1`
  readonly sql: string;
}

/**
 * Brings the schema up to date; safe when several processes start at once.
 * @throws Error with one sentence when the data were written by a later release.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('tandem.migrate'))`);
    await tx.query(
      `create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())`,
    );
    const rows = await tx.query<{ name: string }>('select name from schema_migration');
    const applied = new Set(rows.map((row) => row.name));
    const unknown = [...applied].filter((name) => !migrations.some((each) => each.name === name));
    if (unknown.length > 0)
      throw new Error(
        `These data were written by a later release of Tandem (${unknown.join(', ')}); start that release instead.`,
      );
    for (const { name, sql } of migrations.filter((each) => !applied.has(each.name))) {
      await tx.query(sql);
      await tx.query('insert into schema_migration (name) values ($1)', [name]);
    }
  });
}
