import { cellOf, decimalOf, type Writing } from './cells';
import { type Column, columnsFor } from './columns';

const mark = '\uFEFF'; // tells spreadsheet programs that this is UTF-8

/** A file of RFC 4180 with the names of the columns first, also when there is no row. */
export function csvOf(columns: readonly Column[], items: readonly unknown[], writing: Writing): string {
  const told = columnsFor(columns, items);
  return headerOf(told, writing) + linesOf(told, items, writing);
}

export function headerOf(columns: readonly Column[], writing: Writing): string {
  return (
    mark +
    lineOf(
      columns.map(({ name }) => cellOf(name, writing)),
      writing,
    )
  );
}

export function linesOf(columns: readonly Column[], items: readonly unknown[], writing: Writing): string {
  const cell = ({ isDecimal, valueIn }: Column, item: unknown): string =>
    isDecimal ? decimalOf(valueIn(item), writing) : cellOf(valueIn(item), writing);
  return items
    .map((item) =>
      lineOf(
        columns.map((column) => cell(column, item)),
        writing,
      ),
    )
    .join('');
}

const lineOf = (cells: readonly string[], { separator }: Writing): string => `${cells.join(separator)}\r\n`;
