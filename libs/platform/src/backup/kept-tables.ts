import type { Queryable } from '#platform/database';

/** Made anew from the log, or of use to living processes only. Everything else is kept, also a table that nobody thought of here. */
const derived = ['schema_migration', 'projection_live', 'projection_state', 'parked_stream', 'business_clock_follower'];

export interface KeptTable {
  readonly table: string;
  readonly where: string;
  /** Keys have their own backup: they lie in a folder of their own. */
  readonly file: string;
}

export async function keptTables(database: Queryable): Promise<readonly KeptTable[]> {
  const rows = await database.query<{ table: string }>(
    `select table_name::text as table from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1)
        and not exists (select 1 from projection_live where table_name ~ ('^' || projection || '_v[0-9]+'))
        and not exists (select 1 from log_checkpoint where name = table_name)
      order by 1`,
    [derived],
  );
  return rows.map(({ table }) => ({
    table,
    where: table === 'log_checkpoint' ? `name like 'reaction:%'` : 'true',
    file: `${table === 'vault_key' ? 'keys' : 'tables'}/${table}.jsonl`,
  }));
}

const linesAtOnce = 2_000;

/** The rows in PostgreSQL's own text form, a JSON string a line; call it in a transaction. */
export async function* linesOf(tx: Queryable, { table, where }: KeptTable, count: (rows: number) => void) {
  await tx.query(
    `declare kept no scroll cursor for select whole_row::text as line from only "${table}" whole_row where ${where}`,
  );
  for (;;) {
    const rows = await tx.query<{ line: string }>(`fetch forward ${linesAtOnce} from kept`);
    if (rows.length === 0) break;
    count(rows.length);
    yield rows.map(({ line }) => `${JSON.stringify(line)}\n`).join('');
  }
  await tx.query('close kept');
}

/** Puts the lines in place of what the table holds. @returns how many */
export async function loadLines(tx: Queryable, table: string, lines: AsyncIterable<string>): Promise<number> {
  await tx.query(`delete from "${table}"`);
  let [batch, rows]: [string[], number] = [[], 0];
  const flush = async (): Promise<void> => {
    await tx.query(`insert into "${table}" overriding system value select * from unnest($1::text[]::"${table}"[])`, [
      batch,
    ]);
    rows += batch.length;
    batch = [];
  };
  for await (const line of lines) {
    batch.push(JSON.parse(line) as string);
    if (batch.length === linesAtOnce) await flush();
  }
  if (batch.length > 0) await flush();
  await advanceSequences(tx, table);
  return rows;
}

async function advanceSequences(tx: Queryable, table: string): Promise<void> {
  const columns = await tx.query<{ name: string; sequence: string }>(
    `select attname::text as name, pg_get_serial_sequence(quote_ident($1), attname) as sequence from pg_attribute
      where attrelid = quote_ident($1)::regclass and attnum > 0 and not attisdropped
        and pg_get_serial_sequence(quote_ident($1), attname) is not null`,
    [table],
  );
  for (const { name, sequence } of columns)
    await tx.query(`select setval($1, coalesce(max("${name}"), 0) + 1, false) from "${table}"`, [sequence]);
}
