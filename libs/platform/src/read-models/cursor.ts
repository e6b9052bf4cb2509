import { RuleBroken } from '#platform/domain';
import type { AnyProjection } from './projection-table';

export type SortValue = string | number | boolean | null;
type SortType = Exclude<AnyProjection['columns'][string], 'text[]'>;

/** A column as it takes part in an order. */
export interface SortColumn {
  readonly column: string;
  readonly type: SortType;
  readonly direction: 'asc' | 'desc';
}

const badCharacter = /[\0\p{Surrogate}]/u;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

function fits(type: SortType, value: unknown): value is SortValue {
  if (value === null) return true;
  switch (type) {
    case 'text':
      return typeof value === 'string' && !badCharacter.test(value);
    case 'uuid':
      return typeof value === 'string' && uuid.test(value);
    case 'bigint':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
  }
}

function orderOf(sort: readonly SortColumn[]): string {
  return sort.map(({ column, direction }) => `${column} ${direction}`).join();
}

/** Where a page ended: the order it was in, the sort values of its last row, and its key. Opaque to clients, trusted in nothing. */
export function writeCursor(sort: readonly SortColumn[], values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([orderOf(sort), ...values])).toString('base64url');
}

/** @throws RuleBroken cursorInvalid when it is not one of ours, or belongs to another order */
export function readCursor(sort: readonly SortColumn[], cursor: string): readonly SortValue[] {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed)) throw new RuleBroken('cursorInvalid');
  const [order, ...values] = parsed as readonly unknown[];
  const wellFormed = order === orderOf(sort) && values.length === sort.length;
  if (!wellFormed || !values.every((value, i): value is SortValue => fits(sort[i]!.type, value)))
    throw new RuleBroken('cursorInvalid');
  return values;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
