import type { Where } from '#platform/domain';
import type { SortValue } from './cursor';
import type { Search } from './sql-where';

/** `column` is a field that the projection declares. */
export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

export interface ListRequest {
  readonly where?: Where; // SQL over the declared columns in snake_case, `?` for each value
  readonly search?: Search;
  readonly sort: readonly Sort[]; // the key decides where they are equal
  readonly limit: number;
  readonly cursor?: string;
  readonly total?: boolean;
}

export interface Page<Row> {
  readonly items: readonly Found<Row>[];
  readonly next?: string;
  readonly total?: number;
}

/** `revision` is that of the last event that touched the row. */
export interface Found<Row> {
  readonly key: string;
  readonly row: Row;
  readonly revision: number;
}

export interface Counted {
  readonly value: SortValue;
  readonly count: number;
}
