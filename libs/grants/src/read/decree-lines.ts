import type { Reading, Screens } from '#platform/read-models';
import type { DecreeLine } from '../decree.events';
import { oversees } from '../overseers.policy';
import type { DecreeRow } from './decree-list.projection';
import { grantList } from './grant-list.projection';

const isPublic = ({ status }: DecreeRow): boolean => status === 'published' || status === 'inForce';

/** Of a decree that is not public yet, the lines of which the reader may see every grant. */
export async function linesFor(
  screens: Screens,
  { asOf: _, ...now }: Reading,
  rows: readonly DecreeRow[],
): Promise<(row: DecreeRow) => readonly DecreeLine[]> {
  const inTheMaking = oversees(now.actor) ? rows.filter((row) => !isPublic(row)) : [];
  const grantIds = inTheMaking.flatMap(({ lines }) => lines.flatMap((line) => line.grantIds));
  const seen = grantIds.length > 0 ? await screens.many(grantList, now, grantIds) : new Map<string, never>();
  return (row) =>
    isPublic(row) ? row.lines : row.lines.filter((line) => line.grantIds.every((grantId) => seen.has(grantId)));
}
