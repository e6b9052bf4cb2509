import { fromExact } from '#results/fraction.pure';
import type { RankedLine } from '../ranking.events';
import { figureOf } from './figures.pure';
import type { CriterionResultView, RankedFileView, withouts } from './ranking.view';

/** Where places cannot be told, neither is told why there is none. */
export function showLine(line: RankedLine, sharedRanks: ReadonlySet<number>, placed = true): RankedFileView {
  const { applicationId, reference, rank, decidedBy, adjusted = false, outcome, score, results } = line;
  const { eligibleCostCents, requestedCents } = line;
  const without = placed || outcome !== 'proposed' ? whyWithout(line) : undefined;
  return {
    ...{ applicationId, reference },
    ...(rank !== undefined && { rank }),
    shared: rank !== undefined && sharedRanks.has(rank),
    ...(without && { without }),
    ...(decidedBy && { decidedBy }),
    ...{ adjusted, outcome },
    ...(score && { score: figureOf(fromExact(score)) }),
    results: showResults(results),
    ...{ eligibleCostCents, requestedCents },
  };
}

/** With the title, where the reader may see the file as it is now. */
export const titled = (
  { applicationId, reference, ...rest }: RankedFileView,
  file: { title: string } | undefined,
): RankedFileView => ({
  ...{ applicationId, reference },
  ...(file && { title: file.title }),
  ...rest,
});

export const showResults = (results: RankedLine['results']): readonly CriterionResultView[] =>
  results.map(({ criterion, score }) => ({ criterion, ...(score && { score: figureOf(fromExact(score)) }) }));

/** Places that several files have. */
export function sharedRanksOf(lines: readonly RankedLine[]): ReadonlySet<number> {
  const ranks = lines.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
  const seen = new Set<number>();
  return new Set(ranks.filter((each) => seen.has(each) || !seen.add(each)));
}

export function whyWithout({ rank, outcome, score }: RankedLine): (typeof withouts)[number] | undefined {
  if (rank !== undefined) return undefined;
  if (outcome !== 'proposed') return outcome;
  return score ? 'belowThreshold' : 'noScore';
}
