import { cellOf, type Writing } from './cells';
import { type Column, valueAt } from './columns';

const mark = '\uFEFF'; // tells spreadsheet programs that this is UTF-8

/** A file of RFC 4180 with the names of the columns first, also when there is no row. */
export function csvOf(columns: readonly Column[], items: readonly unknown[], writing: Writing): string {
  const told = columns.filter(
    ({ whereSeen, path }) => !whereSeen || items.some((item) => valueAt(item, path) !== undefined),
  );
  const lines = [
    told.map(({ name }) => name),
    ...items.map((item) => told.map(({ path }) => cellOf(valueAt(item, path), writing))),
  ];
  return mark + lines.map((cells) => `${cells.join(writing.separator)}\r\n`).join('');
}
