import type { Where } from '#platform/domain';
import type { AnyProjection, Found, PastRows, Reading, RowOf, Screens } from '#platform/read-models';

const pageSize = 2_000;
const atOnce = 32; // streams read for the past: others have their turn in between

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

/** These rows as they were at `asOf`, with the rights of today; without it, as they are. */
export async function rowsAsOf<P extends AnyProjection>(
  past: PastRows,
  projection: P,
  { actor, asOf }: Reading,
  found: readonly Found<RowOf<P>>[],
): Promise<readonly Found<RowOf<P>>[]> {
  if (!asOf) return found;
  const then: Found<RowOf<P>>[] = [];
  for (let n = 0; n < found.length; n += atOnce) {
    const some = found.slice(n, n + atOnce).map((each) => past.find(projection, actor, each, asOf));
    then.push(...(await Promise.all(some)).filter((each) => each !== undefined));
  }
  return then;
}
