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

const [partsAtOnce, lettersInPart] = [100, 16_384]; // what one fetch holds, whatever the size of rows
const [linesAtOnce, enoughLetters] = [2_000, 1_048_576]; // what one insert holds, but for its last line

interface Part {
  readonly text: string;
  readonly ends: boolean; // the line
}

/** The rows in PostgreSQL's own text form, a JSON string a line; long ones come in several parts. Call it in a transaction. */
export async function* linesOf(tx: Queryable, { table, where }: KeptTable, count: (rows: number) => void) {
  await tx.query(
    `declare kept no scroll cursor for
      select substr(line, part * ${lettersInPart} + 1, ${lettersInPart}) as text, part = last as ends
        from (select line, last, generate_series(0, last) as part
          from (select line, length(line) / ${lettersInPart} as last
            from (select whole_row::text as line from only "${table}" whole_row where ${where} offset 0) l offset 0) l) l`,
  );
  let begins = true;
  for (;;) {
    const parts = await tx.query<Part>(`fetch forward ${partsAtOnce} from kept`);
    if (parts.length === 0) break;
    count(parts.filter(({ ends }) => ends).length);
    let text = '';
    for (const part of parts) {
      text += `${begins ? '"' : ''}${JSON.stringify(part.text).slice(1, -1)}${part.ends ? '"\n' : ''}`;
      begins = part.ends;
    }
    yield text;
  }
  await tx.query('close kept');
}

/** Puts the lines in place of what the table holds. @returns how many */
export async function loadLines(tx: Queryable, table: string, lines: AsyncIterable<string>): Promise<number> {
  await tx.query(`delete from "${table}"`);
  let [batch, rows, letters]: [string[], number, number] = [[], 0, 0];
  const flush = async (): Promise<void> => {
    await tx.query(`insert into "${table}" overriding system value select * from unnest($1::text[]::"${table}"[])`, [
      batch,
    ]);
    rows += batch.length;
    [batch, letters] = [[], 0];
  };
  for await (const line of lines) {
    batch.push(JSON.parse(line) as string);
    letters += line.length;
    if (batch.length === linesAtOnce || letters >= enoughLetters) await flush();
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
