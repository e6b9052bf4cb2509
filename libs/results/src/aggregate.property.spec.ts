import fc from 'fast-check';
import type { Cents } from '#platform/domain';
import {
  aggregate,
  type Assessment,
  type FileAggregate,
  type FileFigures,
  type JurorTotal,
  type WeightedCriterion,
} from './aggregate.pure';
import { figureNames } from './figures.pure';
import { decimal, exact, type Fraction, fraction, mean, median, roundHalfUp, squareRoot, times } from './fraction.pure';
import { rank, type RankableFile, type TieRule } from './rank.pure';

const criteria: readonly WeightedCriterion[] = [
  { code: 'innovation', weight: 50 },
  { code: 'process', weight: 33 },
  { code: 'addedValue', weight: 17 },
];
const assessments: fc.Arbitrary<readonly Assessment[]> = fc.uniqueArray(
  fc.record({
    applicationId: fc.constantFrom('a', 'b', 'c', 'd'),
    jurorId: fc.constantFrom('ann', 'ben', 'cas', 'dirk'),
    standing: fc.constantFrom('submitted', 'submitted', 'submitted', 'abstained', 'recused', 'voided', 'missing'),
    scores: fc
      .tuple(
        ...criteria.map(() =>
          fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.constant('notApplicable' as const)),
        ),
      )
      .map((all) => all.map((score, n) => ({ criterion: criteria[n]!.code, score }))),
  }),
  { selector: ({ applicationId, jurorId }) => `${applicationId} ${jurorId}`, maxLength: 16 },
);

/** Everything as text, fractions reduced: the same whatever was added first. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) => {
      if (each instanceof Map)
        return Object.fromEntries([...(each as Map<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)));
      if (!each || typeof each !== 'object') return each;
      if ('denominator' in each) return exact(each as Fraction);
      if ('spread' in each) return Object.fromEntries(figureNames.map((name) => [name, (each as FileFigures)[name]]));
      if ('zScore' in each) {
        const { jurorId, weighted, plain: unweighted, zScore } = each as JurorTotal;
        return [jurorId, weighted, unweighted, zScore];
      }
      return each;
    }),
  );

describe('figures', () => {
  it('are the same in whatever order jurors, files and criteria come', () => {
    const permuted = assessments.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.shuffledSubarray([...criteria], { minLength: criteria.length }),
      ),
    );
    fc.assert(
      fc.property(permuted, ([all, shuffled, turned]) => {
        const byCode = (file: FileAggregate) => [...file.criteria].sort((a, b) => (a.criterion < b.criterion ? -1 : 1));
        const sorted = ({ files, jurors }: ReturnType<typeof aggregate>) =>
          plain({ jurors, files: new Map([...files].map(([id, file]) => [id, { ...file, criteria: byCode(file) }])) });
        const turnedScores = shuffled.map((each) => ({ ...each, scores: [...each.scores].reverse() }));
        expect(sorted(aggregate(turned, turnedScores))).toEqual(sorted(aggregate(criteria, all)));
      }),
    );
  });

  it('do not change by what does not count', () => {
    fc.assert(
      fc.property(assessments, (all) => {
        const counted = all.filter(({ standing }) => standing === 'submitted');
        const figures = (of: readonly Assessment[]) =>
          plain(
            [...aggregate(criteria, of).files.values()]
              .flatMap(({ applicationId, figures: own }) => (own ? [[applicationId, own]] : []))
              .sort(),
          );
        expect(figures(counted)).toEqual(figures(all));
      }),
    );
  });

  it('agree with floating point to nine decimals', () => {
    fc.assert(
      fc.property(assessments, (all) => {
        for (const { totals, figures } of aggregate(criteria, all).files.values()) {
          if (!figures) continue;
          const numbers = totals.map(({ weighted }) => Number(weighted.numerator) / Number(weighted.denominator));
          const middle = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
          const squares = numbers.reduce((sum, each) => sum + (each - middle) ** 2, 0);
          const near = (value: Fraction, expected: number) =>
            expect(Number(decimal(value, 12))).toBeCloseTo(expected, 7);
          near(figures.weightedMean, middle);
          near(figures.populationDeviation, Math.sqrt(squares / numbers.length));
          if (figures.sampleDeviation) near(figures.sampleDeviation, Math.sqrt(squares / (numbers.length - 1)));
        }
      }),
    );
  });
});

describe('the ranking', () => {
  const tieRules: readonly TieRule[] = [
    { rule: 'prioritySubject', subject: 'workstation' },
    { rule: 'criterion', criterion: 'addedValue' },
    { rule: 'lowerAmount' },
  ];
  const files: fc.Arbitrary<readonly RankableFile[]> = fc
    .array(
      fc.record({
        outcome: fc.constantFrom('proposed', 'proposed', 'proposed', 'notProposed'),
        score: fc.option(
          fc.integer({ min: 0, max: 4 }).map((n) => fraction(n * 3, 3)),
          { nil: undefined },
        ),
        subjects: fc.subarray(['workstation', 'equality']),
        criteria: fc.integer({ min: 0, max: 2 }).map((n) => new Map([['addedValue', fraction(n)]])),
        requestedCents: fc.integer({ min: 1, max: 3 }).map((n) => n as Cents),
        adjustedRank: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined, freq: 5 }),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map((each, n) => ({ ...each, applicationId: `file ${n}` })));
  const rules = fc.record({ tieRules: fc.subarray([...tieRules]), fundableFrom: fc.constantFrom(undefined, 100, 200) });

  it('is the same in whatever order the files come, and does not look at their ids', () => {
    const permuted = files.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(permuted, rules, ([all, shuffled], declared) => {
        const renamed = new Map(all.map(({ applicationId }, n) => [`other ${all.length - n}`, applicationId]));
        const before = [...renamed].map(([other, own]) => ({
          ...all.find((each) => each.applicationId === own)!,
          applicationId: other,
        }));
        const ranks = (of: readonly RankableFile[]) =>
          new Map(rank(of, declared).map((place) => [place.applicationId, place]));
        const placed = ranks(all);
        expect(plain(ranks(shuffled))).toEqual(plain(placed));
        for (const [id, { applicationId: _, ...place }] of ranks(before))
          expect(placed.get(renamed.get(id)!)).toMatchObject(place);
      }),
    );
  });

  it('numbers places as 1, 1, 3', () => {
    fc.assert(
      fc.property(files, rules, (all, declared) => {
        const ranks = rank(all, declared).flatMap((place) => (place.rank === undefined ? [] : [place.rank]));
        expect(ranks).toEqual(ranks.map((each) => ranks.filter((other) => other < each).length + 1));
      }),
    );
  });
});

describe('exact numbers', () => {
  const values = fc
    .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 500 }))
    .map(([n, d]) => fraction(n, d));

  it('round a half upwards', () => {
    expect(
      [fraction(5, 1000), fraction(-5, 1000), fraction(-15, 1000), fraction(4999, 1_000_000)].map((each) =>
        decimal(each, 2),
      ),
    ).toEqual(['0.01', '0.00', '-0.01', '0.00']);
    fc.assert(
      fc.property(values, (value) =>
        expect(
          Math.abs(Number(decimal(value, 3)) - Number(value.numerator) / Number(value.denominator)),
        ).toBeLessThanOrEqual(0.000501),
      ),
    );
  });

  it('take the nearest root there is', () => {
    fc.assert(
      fc.property(values, (value) => {
        const square = times(value, value);
        const size = value.numerator < 0n ? times(value, fraction(-1)) : value;
        expect(squareRoot(square, 6)).toEqual(roundHalfUp(size, 6));
      }),
    );
    expect(decimal(squareRoot(fraction(2), 30), 30)).toBe('1.414213562373095048801688724210');
  });

  it('have a mean and a median of something only', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });
});
