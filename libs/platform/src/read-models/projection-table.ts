import type { Queryable } from '#platform/database';
import type { AnyEvent, Projection } from '#platform/domain';

/** A projection of whatever rows and events; the runner and the queries need not know them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows and events are the projection's own affair
export type AnyProjection = Projection<any, any>;
export type RowOf<P> =
  P extends Projection<infer Row, infer Event extends AnyEvent> ? (Event extends AnyEvent ? Row : never) : never;

const identifier = /^[a-z][a-z0-9_]*$/;

/** Names stand in SQL as they are, so they are checked once, here. @throws RangeError */
export function sqlName(name: string): string {
  if (!identifier.test(name) || name.length > 45) throw new RangeError(`not a name for SQL: ${name}`);
  return name;
}

/** `organisationId` is the column `organisation_id`. */
export function columnName(field: string): string {
  return sqlName(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

/** `application_list_v3`: the table, and the name under which its runner is known. */
export function tableName(projection: AnyProjection): string {
  return `${sqlName(projection.table)}_v${projection.version}`;
}

/** A table being filled beside the one that is read. */
export function fillingName(projection: AnyProjection): string {
  return `${tableName(projection)}__filling`;
}

type ColumnType = AnyProjection['columns'][string];

function columnDefinition(field: string, type: ColumnType): string {
  const column = columnName(field);
  if (!/^\w+$/.test(field)) throw new RangeError(`not a field: ${field}`);
  const collated = type.startsWith('text') ? `${type} collate "C"` : type;
  return `${column} ${collated} generated always as (${columnExpression(field, type)}) stored`;
}

function columnExpression(field: string, type: ColumnType): string {
  switch (type) {
    case 'text':
      return `row->>'${field}'`;
    case 'text[]':
      return `tandem_text_array(row->'${field}')`;
    case 'bigint':
    case 'uuid':
    case 'boolean':
      return `(row->>'${field}')::${type}`;
  }
}

/** One row that stands in no table, with the projection's columns: `$1` its key, `$2` its content. */
export function singleRow(projection: AnyProjection): string {
  const columns = Object.entries(projection.columns).map(
    ([field, type]) => `, ${columnExpression(field, type)} as ${columnName(field)}`,
  );
  return `(select $1::text collate "C" as key, row${columns.join('')} from (select $2::jsonb as row) given) past`;
}

function indexDefinition(table: string, field: string, type: ColumnType): string {
  const column = columnName(field);
  return type === 'text[]'
    ? `create index on ${table} using gin (${column})`
    : `create index on ${table} (${column}, key)`;
}

/** Index names are left to the server, so that a table can be renamed beside its predecessor. */
export async function createTable(tx: Queryable, projection: AnyProjection, table: string): Promise<void> {
  const columns = Object.entries(projection.columns);
  const unindexed = new Set(projection.unindexed);
  const indexed = columns.filter(([field]) => !unindexed.delete(field));
  if (unindexed.size > 0) throw new RangeError(`${projection.table} declares no column ${[...unindexed].join(', ')}`);
  const definitions = columns.map(([field, type]) => `, ${columnDefinition(field, type)}`).join('');
  await tx.query(`create table ${table} (
    key text collate "C" primary key, row jsonb not null, revision bigint not null, position text collate "C" not null${definitions}
  ) with (fillfactor = 70)`);
  for (const [field, type] of indexed) await tx.query(indexDefinition(table, field, type));
}

/** Queries name the view `<table>`, never a version. */
export async function pointView(tx: Queryable, projection: AnyProjection): Promise<void> {
  const view = sqlName(projection.table);
  await tx.query(`drop view if exists ${view}`);
  await tx.query(`create view ${view} as select * from ${tableName(projection)}`);
  await tx.query(
    `insert into projection_live (projection, version) values ($1, $2) on conflict (projection) do update set version = excluded.version`,
    [projection.table, projection.version],
  );
}

export async function liveVersion(database: Queryable, projection: AnyProjection): Promise<number | undefined> {
  const rows = await database.query<{ version: number }>('select version from projection_live where projection = $1', [
    projection.table,
  ]);
  return rows[0]?.version;
}
