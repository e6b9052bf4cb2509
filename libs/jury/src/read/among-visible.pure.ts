import type { ApplicationId } from '#applications/application.events';
import type { RankedLine } from '../ranking.events';
import type { RankingRow } from './ranking-list.projection';

/** The part of an established ranking that somebody may see. */
export interface VisibleLines {
  readonly lines: readonly RankedLine[];
  readonly whole: boolean; // nothing is left out
  readonly placed: boolean; // ranks, and scores that depend on other files, can be told
}

/**
 * Ranks among the files that remain, as if the others were not there. Where the order of those that remain would tell of the others (a
 * juror's z-score is made of all files that they scored, a place given by the jury counts from the top), there are no ranks at all.
 */
export function amongVisible({ lines, method }: RankingRow, visible: ReadonlySet<ApplicationId>): VisibleLines {
  const seen = lines.filter(({ applicationId }) => visible.has(applicationId));
  if (seen.length === lines.length) return { lines, whole: true, placed: true };
  const isRelative = method === 'zScore';
  const placed = !isRelative && !seen.some(({ adjusted }) => adjusted);
  if (!placed)
    return { lines: seen.map((line) => unplaced(line, isRelative)).toSorted(byReference), whole: false, placed };
  return { lines: seen.map((line) => recounted(line, seen)), whole: false, placed };
}

function unplaced(
  { rank: _, decidedBy: __, adjusted: ___, adjustedRank: ____, score, ...line }: RankedLine,
  isRelative: boolean,
): RankedLine {
  return isRelative || !score ? line : { ...line, score };
}

/** What parted it from its equals is left out: the other may be one that is hidden. */
function recounted({ rank, decidedBy: _, ...line }: RankedLine, seen: readonly RankedLine[]): RankedLine {
  if (rank === undefined) return line;
  const ahead = seen.filter((each) => each.rank !== undefined && each.rank < rank).length;
  return { ...line, rank: ahead + 1 };
}

const byReference = (a: RankedLine, b: RankedLine): number => (a.reference < b.reference ? -1 : 1);
