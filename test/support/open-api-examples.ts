/** As much of an OpenAPI schema as the tests read. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: Schema;
}
export interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<
    Record<string, { schema: Schema; examples?: Readonly<Record<string, { value: { title: string } }>> }>
  >;
}
export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, Response>>;
}
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

export async function openApiOf(url: string): Promise<OpenApi> {
  return (await (await fetch(`${url}/openapi.json`)).json()) as OpenApi;
}

/** The schema itself, wherever it stands. */
export function resolved(document: OpenApi, schema: Schema): Schema {
  if (schema.allOf?.[0]) return { ...schema, ...resolved(document, schema.allOf[0]) };
  return schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!]! : schema;
}

/** A value made of the examples; `references` replaces UUIDs by field name. */
export function exampleOf(
  document: OpenApi,
  schema: Schema,
  references: Readonly<Record<string, string>> = {},
  name = '',
): unknown {
  const { type, format, example, items, properties = {} } = resolved(document, schema);
  if (format === 'uuid') return references[name] ?? example;
  if (type === 'array' && items && example === undefined) return [exampleOf(document, items, references, name)];
  if (type !== 'object') return example;
  return Object.fromEntries(
    Object.entries(properties).map(([field, each]) => [field, exampleOf(document, each, references, field)]),
  );
}

export const bodySchemaOf = (operation: Operation | undefined): Schema | undefined =>
  operation?.requestBody?.content['application/json']?.schema;
