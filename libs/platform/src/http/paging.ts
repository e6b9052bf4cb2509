import type { Page } from '#platform/read-models';
import { inTurns } from '#platform/threads';
import { Choice, QueryNumber, Text } from './fields';
import { mostRows, wholeList } from './whole-list';

/** What every collection takes. */
export class PageQuery {
  @QueryNumber({
    description: 'How many at most, 1 to 100; 25 when not said. Not with `text/csv`, which gives all',
    example: 25,
    min: 1,
    max: 100,
  })
  readonly limit?: number;
  @Text({ description: '`next` of the page before', max: 1_000, optional: true }) readonly cursor?: string;
  @Choice(['true'], { description: 'Also count all', optional: true }) readonly total?: 'true';
}

/** The part of a read-model request that a page query decides: so many at most, or as much as a table holds. */
export function pageOf(query: Partial<PageQuery>, otherwise = 25) {
  if (wholeList in query) return { limit: mostRows, total: false };
  const { limit, cursor, total } = query;
  return { limit: limit ?? otherwise, ...(cursor === undefined ? {} : { cursor }), total: total === 'true' };
}

/** `{ items, next?, total? }` with each row and its revision flat. */
export async function collection<Row extends object, Shown extends object>(page: Page<Row>, show: (row: Row) => Shown) {
  const { items, next, total } = page;
  return {
    items: await inTurns(items, ({ row, revision }) => ({ ...show(row), revision })),
    ...(next === undefined ? {} : { next }),
    ...(total === undefined ? {} : { total }),
  };
}
