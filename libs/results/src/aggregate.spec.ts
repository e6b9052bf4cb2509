import { aggregate, type Assessment, disagree, type GivenScore, type WeightedCriterion } from './aggregate.pure';
import { decimal, exact } from './fraction.pure';

const one: readonly WeightedCriterion[] = [{ code: 'quality', weight: 100 }];
const weighted = [
  { code: 'innovation', weight: 50 },
  { code: 'process', weight: 30 },
  { code: 'addedValue', weight: 20 },
];
const given = (...scores: GivenScore['score'][]): readonly GivenScore[] =>
  scores.map((score, n) => ({ criterion: scores.length === 1 ? 'quality' : weighted[n]!.code, score }));

const by = (
  jurorId: string,
  scores: readonly GivenScore[],
  { applicationId = 'file', standing = 'submitted' }: Partial<Pick<Assessment, 'applicationId' | 'standing'>> = {},
): Assessment => ({ applicationId, jurorId, standing, scores });

const fileOf = (criteria: readonly WeightedCriterion[], ...assessments: Assessment[]) =>
  aggregate(criteria, assessments).files.get('file')!;

describe('the figures of a file', () => {
  it('count what does not apply for nothing: (N.A., 5) is 5 over one score', () => {
    const { counts, figures } = fileOf(one, by('ann', given('notApplicable')), by('ben', given(5)));
    expect(counts).toEqual({ counted: 1, notApplicable: 1, abstained: 0, recused: 0, voided: 0, missing: 0 });
    expect(decimal(figures!.mean, 2)).toBe('5.00');
  });

  it('are none when all abstain, and that is not zero', () => {
    const { counts, figures } = fileOf(
      one,
      by('ann', [], { standing: 'abstained' }),
      by('ben', [], { standing: 'abstained' }),
    );
    expect(figures).toBeUndefined();
    expect(counts.abstained).toBe(2);
  });

  it('keep zero, not applicable, abstained, recused, voided and missing apart', () => {
    const { counts, figures } = fileOf(
      one,
      by('ann', given(0)),
      by('ben', given('notApplicable')),
      by('cas', given(4), { standing: 'abstained' }),
      by('dirk', given(4), { standing: 'recused' }),
      by('eva', given(4), { standing: 'voided' }),
      by('finn', given(4), { standing: 'missing' }),
    );
    expect(counts).toEqual({ counted: 1, notApplicable: 1, abstained: 1, recused: 1, voided: 1, missing: 1 });
    expect(decimal(figures!.weightedMean, 2)).toBe('0.00');
  });

  it('weigh the criteria: 4, 3, 5 at 50, 30, 20 is 3.90, and 4.00 without weights', () => {
    const { figures } = fileOf(weighted, by('ann', given(4, 3, 5)));
    expect(exact(figures!.weightedMean)).toEqual({ numerator: '39', denominator: '10' });
    expect(decimal(figures!.weightedMean, 2)).toBe('3.90');
    expect(decimal(figures!.mean, 2)).toBe('4.00');
  });

  it('share the weight of what does not apply among the rest', () => {
    const { figures, criteria } = fileOf(weighted, by('ann', given(4, 'notApplicable', 5)), by('ben', given(2, 3, 3)));
    expect(exact(figures!.highest)).toEqual({ numerator: '30', denominator: '7' }); // (50 x 4 + 20 x 5) / 70
    expect(criteria.map(({ count, mean }) => [count, mean && decimal(mean, 1)])).toEqual([
      [2, '3.0'],
      [1, '3.0'],
      [2, '4.0'],
    ]);
  });

  it('of 2, 4 and 9: mean 5, median 4, trimmed 4, spread 7, population deviation 2.94 and sample deviation 3.61', () => {
    const { figures } = fileOf(one, by('ann', given(9)), by('ben', given(2)), by('cas', given(4)));
    const { mean, weightedMean, median, trimmedMean, spread, populationDeviation, sampleDeviation } = figures!;
    expect([mean, weightedMean, median, trimmedMean, spread].map((each) => decimal(each, 0))).toEqual([
      '5',
      '5',
      '4',
      '4',
      '7',
    ]);
    expect([decimal(populationDeviation, 2), decimal(sampleDeviation!, 2)]).toEqual(['2.94', '3.61']);
    expect([disagree(figures!, 6), disagree(figures!, 7)]).toEqual([true, false]);
  });

  it('know no sample deviation of a single total', () => {
    const { figures } = fileOf(one, by('ann', given(3)));
    expect(figures!.sampleDeviation).toBeUndefined();
    expect(decimal(figures!.populationDeviation, 2)).toBe('0.00');
  });

  it('take the mean of two whose lowest and highest could be dropped', () => {
    const { figures } = fileOf(one, by('ann', given(1)), by('ben', given(4)));
    expect([figures!.trimmedMean, figures!.median].map((each) => decimal(each, 1))).toEqual(['2.5', '2.5']);
  });
});

describe('a juror', () => {
  const scores = (jurorId: string, points: Readonly<Record<string, number>>): readonly Assessment[] =>
    Object.entries(points).map(([applicationId, score]) => by(jurorId, given(score), { applicationId }));

  it('is judged by the own scores: z-scores are distances in own deviations', () => {
    const { files, jurors } = aggregate(one, [
      ...scores('mild', { a: 5, b: 4, c: 3 }),
      ...scores('hard', { a: 2, b: 0, c: 1 }),
    ]);
    expect(decimal(files.get('a')!.figures!.zScore, 6)).toBe('1.224745'); // both: 1 / sqrt(2/3)
    expect(decimal(files.get('b')!.figures!.zScore, 6)).toBe('-0.612372');
    expect(decimal(jurors.get('mild')!.mean, 2)).toBe('4.00');
    expect(['mild', 'hard'].map((juror) => decimal(jurors.get(juror)!.leniency!, 2))).toEqual(['3.00', '-3.00']);
  });

  it('with one score or all the same is taken at z = 0, and that is said', () => {
    const { files, jurors } = aggregate(one, [...scores('once', { a: 5 }), ...scores('same', { a: 2, b: 2 })]);
    expect([...files.values()].map(({ figures }) => decimal(figures!.zScore, 2))).toEqual(['0.00', '0.00']);
    expect([...jurors.values()].map(({ zScoreUndefined }) => zScoreUndefined)).toEqual([true, true]);
    expect(decimal(jurors.get('once')!.leniency!, 2)).toBe('3.00');
  });
});
