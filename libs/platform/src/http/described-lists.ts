import type { OpenAPIObject } from '@nestjs/swagger';
import { type Column, columnsOf, csvOf, resolved, type TableSchema, type TableSchemas } from '#platform/csv';
import { refusalOf } from './refusals';

export const csv = 'text/csv';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Every GET of the product by its path. */
export const readsOf = ({ paths }: OpenAPIObject): readonly (readonly [string, Operation])[] =>
  Object.entries(paths).flatMap(([path, { get }]) => (get && path.startsWith('/v1/') ? [[path, get] as const] : []));

interface Answer {
  content?: Record<string, { schema?: TableSchema }>;
  headers?: Record<string, object>;
}

const answerOf = ({ responses }: Operation): Answer => (responses['200'] ?? {}) as Answer;

export const kindsOf = (operation: Operation): readonly string[] => Object.keys(answerOf(operation).content ?? {});

/** The columns of a list, which is whatever answers `items` that have fields. */
export function listColumns(document: OpenAPIObject, operation: Operation): readonly Column[] | undefined {
  const schemas = (document.components?.schemas ?? {}) as TableSchemas;
  const answer = answerOf(operation).content?.['application/json']?.schema;
  const { items } = (answer && resolved(answer, schemas).properties?.['items']) ?? {};
  const columns = items && columnsOf(items, schemas);
  return columns?.length ? columns : undefined;
}

/** Says of each list that it is also given as CSV, and of each read that it refuses other kinds than it has. */
export function describeKinds(document: OpenAPIObject): OpenAPIObject {
  for (const [, operation] of readsOf(document)) {
    const columns = listColumns(document, operation);
    const answer = answerOf(operation);
    if (columns) {
      answer.content = { ...answer.content, [csv]: { schema: { type: 'string', example: exampleOf(columns) } } };
      answer.headers = {
        ...answer.headers,
        'Content-Disposition': { $ref: '#/components/headers/Content-Disposition' },
      };
    }
    operation.responses['406'] = refusalOf(406);
  }
  return document;
}

function exampleOf(columns: readonly Column[]): string {
  const item: Record<string, unknown> = {};
  for (const { path, example } of columns) place(item, path, example);
  return csvOf(columns, [item], { language: 'nl', separator: ',' });
}

function place(item: Record<string, unknown>, [field, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) item[field!] = value;
  else place((item[field!] ??= {}) as Record<string, unknown>, rest, value);
}
