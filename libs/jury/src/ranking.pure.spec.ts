import type { ApplicationId } from '#applications/application.events';
import type { Cents } from '#platform/domain';
import { areTied, type FileToRank, type Ranked, ranked, type RankingInputs } from './ranking.pure';
import { file, inputsOf, rules } from './testing/ranking.fixture';

const places = ({ lines }: Ranked) => lines.map(({ reference, rank }) => [reference, rank]);
const rankedOf = (files: readonly FileToRank[], more?: Partial<RankingInputs>) => ranked(inputsOf(files, more));
const all = (score: number) => [score, score, score] as const;

const strong = file('strong', [all(4), [3, 5, 4]]);
const good = file('good', [all(3), all(4)]);
const weak = file('weak', [all(2), all(3)]);
const cheap = file('cheap', [all(3), all(4)], { requestedCents: 700_000 as Cents });
const equal = file('equal', [all(4), all(3)]);

describe('a ranking', () => {
  it('goes by score, of each file with the result on each criterion and the assessments it is made of', () => {
    const { lines } = rankedOf([weak, strong, good]);
    expect(lines.map(({ reference, rank, score }) => [reference, rank, score])).toEqual([
      ['strong', 1, { numerator: '4', denominator: '1' }],
      ['good', 2, { numerator: '7', denominator: '2' }],
      ['weak', 3, { numerator: '5', denominator: '2' }],
    ]);
    expect(lines[0]).toMatchObject({
      results: [
        { criterion: 'innovation', score: { numerator: '7', denominator: '2' } },
        { criterion: 'hrProcess', score: { numerator: '9', denominator: '2' } },
        { criterion: 'addedValue', score: { numerator: '4', denominator: '1' } },
      ],
      assessments: [
        { assessmentId: 'strong.koen', revision: 1 },
        { assessmentId: 'strong.lea', revision: 1 },
      ],
    });
  });

  it('is the same whatever the order of files and jurors', () => {
    const files = [strong, good, weak, cheap, equal];
    const turned = files.toReversed().map((each) => ({ ...each, assessments: each.assessments.toReversed() }));
    expect(rankedOf(turned).lines).toEqual(rankedOf(files).lines);
  });

  it('lets equals share a rank that no rule parts, and leaves the next one out', () => {
    const ranking = rankedOf([equal, good, weak]);
    expect(places(ranking)).toEqual([
      ['equal', 1],
      ['good', 1],
      ['weak', 3],
    ]);
    expect(areTied(ranking, ids('good', 'equal'))).toBe(true);
    expect(areTied(ranking, ids('good', 'weak'))).toBe(false);
  });

  it('parts equals by the rules declared, and says which', () => {
    const { lines } = rankedOf([good, cheap]);
    expect(lines.map(({ reference, rank, decidedBy }) => [reference, rank, decidedBy])).toEqual([
      ['cheap', 1, 'lowerAmount'],
      ['good', 2, 'lowerAmount'],
    ]);
  });

  it('parts equals as the chair decided, once all of them are named (A10)', () => {
    const decided = (...names: string[]) => places(rankedOf([equal, good], { ties: [ids(...names)] }));
    expect(decided('good', 'equal')).toEqual([
      ['good', 1],
      ['equal', 2],
    ]);
    expect(decided('good')).toEqual([
      ['equal', 1],
      ['good', 1],
    ]);
    const three = rankedOf([equal, good, file('third', [all(3), all(4)])]);
    expect(areTied(three, ids('equal', 'good'))).toBe(false);
    expect(areTied(three, ids('equal', 'third', 'good'))).toBe(true);
  });

  it('parts as the chair decided whom the jury gave one place', () => {
    const decision = { outcome: 'proposed', adjustedRank: 1 } as const;
    const files = [
      { ...weak, decision },
      { ...good, decision },
    ];
    expect(areTied(rankedOf(files), ids('good', 'weak'))).toBe(true);
    expect(places(rankedOf(files, { ties: [ids('weak', 'good')] }))).toEqual([
      ['weak', 1],
      ['good', 2],
    ]);
  });

  it('takes the place that the jury gave', () => {
    const moved = { ...weak, decision: { outcome: 'proposed', adjustedRank: 1 } as const };
    const { lines } = rankedOf([strong, good, moved]);
    expect(lines.map(({ reference, rank, adjusted }) => [reference, rank, adjusted])).toEqual([
      ['weak', 1, true],
      ['strong', 2, undefined],
      ['good', 3, undefined],
    ]);
  });

  it('gives no rank to what the jury did not propose or deferred, to what is below the threshold, or to what nobody scored', () => {
    const refused = { ...strong, decision: { outcome: 'notProposed' } as const };
    const later = { ...good, decision: { outcome: 'deferred' } as const };
    const unscored = file('unscored', ['abstained', 'missing']);
    const { lines } = rankedOf([refused, later, weak, cheap, unscored], {
      assessment: { ...rules, fundableFrom: 300 },
    });
    expect(lines.map(({ reference, rank, outcome }) => [reference, rank, outcome])).toEqual([
      ['cheap', 1, 'proposed'],
      ['strong', undefined, 'notProposed'],
      ['good', undefined, 'deferred'],
      ['weak', undefined, 'proposed'],
      ['unscored', undefined, 'proposed'],
    ]);
  });
});

describe('what stands in the way of a ranking', () => {
  const unready = (...files: readonly FileToRank[]) => rankedOf(files).unready;
  const named = (of: Ranked['unready']) =>
    Object.fromEntries(
      Object.entries(of).map(([what, files]) => [
        what,
        (files as Ranked['unready']['missing']).map(({ field }) => field),
      ]),
    );
  const nothing = { missing: [], deferred: [], disagreement: [] };

  it('is nothing when every file has its scores', () => expect(unready(strong, weak)).toEqual(nothing));
  it.each(['missing', 'abstained', 'recused', 'voided'] as const)('is a score too few: the other is %s', (other) =>
    expect(named(unready(strong, file('half', [all(4), other])))).toEqual({ ...nothing, missing: ['file half'] }),
  );
  it('is a juror who still has to score, though there are scores enough', () =>
    expect(named(unready(file('three', [all(4), all(4), 'missing'])))).toEqual({
      ...nothing,
      missing: ['file three'],
    }));
  it('is a file that was deferred', () => {
    const later = { ...good, decision: { outcome: 'deferred' } as const };
    expect(named(unready(strong, later))).toEqual({ ...nothing, deferred: ['file good'] });
  });
  it('is disagreement, until the jury deliberated', () => {
    const apart = file('apart', [all(1), all(4)]);
    expect(named(unready(strong, apart))).toEqual({ ...nothing, disagreement: ['file apart'] });
    expect(unready(strong, { ...apart, decision: { outcome: 'proposed' } })).toEqual(nothing);
    expect(unready(file('just', [all(2), all(4)]))).toEqual(nothing);
  });
});

const ids = (...references: string[]) => references.map((each) => `file ${each}` as ApplicationId);
