import type { SortColumn, SortValue } from './cursor';
import type { Sort } from './list-request';
import { type AnyProjection, columnName } from './projection-table';

/** The only source of column names in queries. @throws RangeError when the projection declares no such field */
export function declared(projection: AnyProjection, field: string): string {
  if (!Object.hasOwn(projection.columns, field))
    throw new RangeError(`${projection.table} declares no column ${field}`);
  return columnName(field);
}

export function sortColumns(projection: AnyProjection, sort: readonly Sort[]): readonly SortColumn[] {
  const columns = sort.map(({ column, direction }): SortColumn => {
    const name = declared(projection, column);
    const type = projection.columns[column]!;
    if (type === 'text[]') throw new RangeError(`${projection.table} cannot be sorted by the list ${column}`);
    return { column: name, type, direction };
  });
  return [...columns, { column: 'key', type: 'text', direction: sort.at(-1)?.direction ?? 'asc' }];
}

export function sortValues(sort: readonly SortColumn[], row: object): readonly SortValue[] {
  return sort.map((_, i) => (row as Record<string, SortValue>)[`sort_${i}`] ?? null);
}
