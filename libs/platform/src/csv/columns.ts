/** Where the schema of a field says how it is put in tables. */
export const inTables = 'x-csv';

/** As much of the schema of an answer as its columns are made of. */
export interface TableSchema {
  readonly $ref?: string;
  readonly allOf?: readonly TableSchema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, TableSchema>>;
  readonly items?: TableSchema;
  readonly example?: unknown;
  /** `never`: not in a table; `whereSeen`: no column for a reader who is not told of it in any row. */
  readonly [inTables]?: 'never' | 'whereSeen';
}

export type TableSchemas = Readonly<Record<string, TableSchema>>;

export interface Column {
  readonly name: string; // the path in the JSON, such as `figures.mean.rounded`
  readonly path: readonly string[];
  readonly whereSeen: boolean;
  readonly example: unknown;
}

/** A column for each field without parts, in the order of the schema; the parts of a part follow in its place. */
export function columnsOf(schema: TableSchema, schemas: TableSchemas, path: readonly string[] = []): readonly Column[] {
  const { properties } = resolved(schema, schemas);
  return Object.entries(properties ?? {}).flatMap(([field, each]) => {
    const below = [...path, field];
    const part = resolved(each, schemas).properties;
    if (each[inTables] === 'never') return [];
    if (part && !('nl' in part)) return columnsOf(each, schemas, below);
    const whereSeen = each[inTables] === 'whereSeen';
    return [{ name: below.join('.'), path: below, whereSeen, example: exampleOf(each, schemas) }];
  });
}

/** The schema itself, wherever it stands; what is said beside a reference goes before. */
export function resolved(schema: TableSchema, schemas: TableSchemas): TableSchema {
  const { $ref = schema.allOf?.[0]?.$ref } = schema;
  return $ref ? { ...resolved(schemas[$ref.split('/').at(-1)!] ?? {}, schemas), ...schema } : schema;
}

function exampleOf(schema: TableSchema, schemas: TableSchemas): unknown {
  const { example, properties } = resolved(schema, schemas);
  if (example !== undefined || !properties) return example;
  return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, exampleOf(each, schemas)]));
}

export function valueAt(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, field) => (value as Readonly<Record<string, unknown>> | undefined)?.[field],
    item,
  );
}
