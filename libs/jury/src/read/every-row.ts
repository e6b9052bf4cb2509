import type { Where } from '#platform/domain';
import type { AnyProjection, Found, Reading, RowOf, Screens } from '#platform/read-models';

const pageSize = 2_000;

/** All rows that the reader may see, page by page. */
export async function everyRowOf<P extends AnyProjection>(
  screens: Screens,
  projection: P,
  reading: Reading,
  where: Where,
  column: string,
): Promise<readonly Found<RowOf<P>>[]> {
  const found: Found<RowOf<P>>[] = [];
  const request = { where, sort: [{ column, direction: 'asc' }], limit: pageSize } as const;
  for (let cursor: string | undefined; ;) {
    const page = await screens.list(projection, reading, { ...request, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return found;
  }
}
