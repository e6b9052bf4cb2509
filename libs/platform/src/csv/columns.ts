/** Where the schema of a field says how it is put in tables. */
export const inTables = 'x-csv';

/**
 * `never`: in none. `whereSeen`: no column for a reader who is not told of it in any row. `rows`: the rows of the table of a single
 * thing, and in no other. `by`: of a list of things, columns for each value of that field. `show`: of a list of things, that field.
 */
export type InTables = 'never' | 'whereSeen' | 'rows' | { readonly by: string } | { readonly show: string };

/** As much of the schema of an answer as its columns are made of. */
export interface TableSchema {
  readonly $ref?: string;
  readonly allOf?: readonly TableSchema[];
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, TableSchema>>;
  readonly items?: TableSchema;
  readonly example?: unknown;
  readonly [inTables]?: InTables;
}

export type TableSchemas = Readonly<Record<string, TableSchema>>;

export interface Column {
  readonly name: string; // the path in the JSON, such as `figures.mean.rounded`
  readonly valueIn: (item: unknown) => unknown;
  readonly isDecimal: boolean;
  readonly whereSeen: boolean;
  /** Of a list of things: columns for each value of a field. */
  readonly spread?: { readonly by: string; readonly columns: readonly Column[] };
}

type Fields = Readonly<Record<string, unknown>>;

/** A column for each field without parts, in the order of the schema; the parts of a part follow in its place. */
export function columnsOf(schema: TableSchema, schemas: TableSchemas, path: readonly string[] = []): readonly Column[] {
  const { properties } = resolved(schema, schemas);
  return Object.entries(properties ?? {}).flatMap(([field, each]) => {
    const below = [...path, field];
    const part = resolved(each, schemas).properties;
    if (each[inTables] === 'never' || each[inTables] === 'rows') return [];
    return part && !('nl' in part) ? columnsOf(each, schemas, below) : [columnOf(each, schemas, below)];
  });
}

function columnOf(schema: TableSchema, schemas: TableSchemas, path: readonly string[]): Column {
  const { [inTables]: how, format, items } = schema;
  const value = (item: unknown): unknown => valueAt(item, path);
  const column = {
    name: path.join('.'),
    valueIn: value,
    isDecimal: format === 'decimal',
    whereSeen: how === 'whereSeen',
  };
  if (typeof how !== 'object') return column;
  if ('show' in how) return { ...column, valueIn: (item) => listAt(value(item)).map((each) => each[how.show]) };
  const columns = columnsOf(items ?? {}, schemas).filter(({ name }) => name !== how.by);
  return { ...column, spread: { by: how.by, columns } };
}

/** The columns that a table of these items has. */
export function columnsFor(columns: readonly Column[], items: readonly unknown[]): readonly Column[] {
  return columns.flatMap((column) => {
    if (column.spread) return spreadOver(column, column.spread, items);
    return !column.whereSeen || items.some((item) => column.valueIn(item) !== undefined) ? [column] : [];
  });
}

function spreadOver(
  { name, valueIn }: Column,
  { by, columns }: NonNullable<Column['spread']>,
  items: readonly unknown[],
) {
  const found = new Set(items.flatMap((item) => listAt(valueIn(item)).map((each) => String(each[by]))));
  return [...found].flatMap((one) =>
    columns.map((column) => ({
      ...column,
      name: `${name}.${one}.${column.name}`,
      valueIn: (item: unknown) => column.valueIn(listAt(valueIn(item)).find((each) => each[by] === one)),
    })),
  );
}

const listAt = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

function valueAt(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, field) => (value as Fields | undefined)?.[field], item);
}

/** The schema itself, wherever it stands; what is said beside a reference goes before. */
export function resolved(schema: TableSchema, schemas: TableSchemas): TableSchema {
  const { $ref = schema.allOf?.[0]?.$ref } = schema;
  return $ref ? { ...resolved(schemas[$ref.split('/').at(-1)!] ?? {}, schemas), ...schema } : schema;
}

/** A thing made of the examples of its fields. */
export function exampleOf(schema: TableSchema, schemas: TableSchemas): unknown {
  const { example, properties, items } = resolved(schema, schemas);
  if (example !== undefined) return example;
  if (items) return [exampleOf(items, schemas)];
  const fields = Object.entries(properties ?? {});
  return properties && Object.fromEntries(fields.map(([name, each]) => [name, exampleOf(each, schemas)]));
}
