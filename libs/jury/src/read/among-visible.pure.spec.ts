import type { ApplicationId } from '#applications/application.events';
import { ranked } from '../ranking.pure';
import { file, type Given, inputsOf, rules } from '../testing/ranking.fixture';
import { amongVisible } from './among-visible.pure';
import type { RankingRow } from './ranking-list.projection';

const all = (score: number): Given => [score, score, score];

/** A ranking of four files; the hidden one is scored as given. */
function rankingWith(hidden: readonly Given[], method: RankingRow['method'] = 'weightedMean', moved = false) {
  const adjusted = moved ? { decision: { outcome: 'proposed', adjustedRank: 2 } as const } : {};
  const files = [
    file('hidden', hidden),
    file('best', [all(4), all(5)]),
    file('level', [all(3), all(3)], adjusted),
    file('also', [all(3), all(3)]),
  ];
  const { lines } = ranked(inputsOf(files, { assessment: { ...rules, method } }));
  return { lines, method } as RankingRow;
}

const visible = new Set(['file best', 'file level', 'file also'] as ApplicationId[]);
const highest = [all(5), all(5)];
const lowest = [all(0), all(0)];
const asLevel = [all(3), all(3)];

describe('an established ranking for somebody with a conflict of interest on one of its files', () => {
  it('leaves the file out and counts among the rest', () => {
    const { lines, whole } = amongVisible(rankingWith(highest), visible);
    expect(whole).toBe(false);
    expect(lines.map(({ reference, rank }) => [reference, rank])).toEqual([
      ['best', 1],
      ['also', 2],
      ['level', 2],
    ]);
  });

  it.each<[string, RankingRow['method'], boolean]>([
    ['', 'weightedMean', false],
    [' with a place that the jury gave', 'weightedMean', true],
    [' by z-score', 'zScore', false],
    [' by median', 'median', false],
  ])('is the same whatever was found on that file%s', (_, method, moved) => {
    const [first, ...others] = [highest, lowest, asLevel, [all(1), all(5)]].map((scores) =>
      amongVisible(rankingWith(scores, method, moved), visible),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('is whole for somebody without one', () => {
    const ranking = rankingWith(highest);
    const everything = new Set(ranking.lines.map(({ applicationId }) => applicationId));
    expect(amongVisible(ranking, everything)).toEqual({ lines: ranking.lines, whole: true, placed: true });
  });
});
