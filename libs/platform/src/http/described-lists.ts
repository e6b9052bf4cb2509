import type { OpenAPIObject } from '@nestjs/swagger';
import {
  type Column,
  columnsOf,
  csvOf,
  exampleOf,
  inTables,
  resolved,
  type TableSchema,
  type TableSchemas,
} from '#platform/csv';
import { refusalOf } from './refusals';

export const csv = 'text/csv';

const aboutCsv = 'All rows, RFC 4180; `text/csv; separator=semicolon` for spreadsheet programs set to Belgian habits';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Every GET of the product by its path. */
export const readsOf = ({ paths }: OpenAPIObject): readonly (readonly [string, Operation])[] =>
  Object.entries(paths).flatMap(([path, { get }]) => (get && path.startsWith('/v1/') ? [[path, get] as const] : []));

interface Answer {
  content?: Record<string, { schema?: TableSchema & { description?: string } }>;
  headers?: Record<string, object>;
}

const answerOf = ({ responses }: Operation): Answer => (responses['200'] ?? {}) as Answer;

export const kindsOf = (operation: Operation): readonly string[] => Object.keys(answerOf(operation).content ?? {});

/** The rows of an answer: its `items`, or what it says they are. */
export interface RowsOf {
  readonly field: string;
  readonly columns: readonly Column[];
  readonly example: unknown;
  readonly mayLackLines: boolean; // the answer says of itself whether it is whole
}

/** What of an answer is a table; nothing when it has no rows with fields. */
export function rowsOf(document: OpenAPIObject, operation: Operation): RowsOf | undefined {
  const schemas = (document.components?.schemas ?? {}) as TableSchemas;
  const answer = answerOf(operation).content?.['application/json']?.schema;
  const fields = Object.entries((answer && resolved(answer, schemas).properties) ?? {});
  const [field, { items = {} }] = fields.find(([name, each]) => name === 'items' || each[inTables] === 'rows') ?? [
    '',
    {},
  ];
  const columns = columnsOf(items, schemas);
  const mayLackLines = fields.some(([name]) => name === 'whole');
  return columns.length > 0 ? { field, columns, example: exampleOf(items, schemas), mayLackLines } : undefined;
}

/** Says of each table that it is also given as CSV, and of each read that it refuses other kinds than it has. */
export function describeKinds(document: OpenAPIObject): OpenAPIObject {
  for (const [, operation] of readsOf(document)) {
    const rows = rowsOf(document, operation);
    const answer = answerOf(operation);
    if (rows) {
      const example = csvOf(rows.columns, [rows.example], { language: 'nl', separator: ',' });
      answer.content = { ...answer.content, [csv]: { schema: { type: 'string', description: aboutCsv, example } } };
      answer.headers = {
        ...answer.headers,
        'Content-Disposition': { $ref: '#/components/headers/Content-Disposition' },
        ...(rows.mayLackLines && { Whole: { $ref: '#/components/headers/Whole' } }),
      };
    }
    operation.responses['406'] = refusalOf(406);
  }
  return document;
}
