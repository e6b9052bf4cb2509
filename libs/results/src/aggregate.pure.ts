import {
  compare,
  type Fraction,
  fraction,
  mean,
  median,
  minus,
  over,
  squareRoot,
  sum,
  times,
  zero,
} from './fraction.pure';

/** How the scores of a file become one number. `mean` is of totals without weights, the others are of weighted totals. */
export type Method = 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore';

/** A weight is a whole number, such as a percentage. */
export interface WeightedCriterion {
  readonly code: string;
  readonly weight: number;
}

export interface GivenScore {
  readonly criterion: string;
  readonly score: number | 'notApplicable';
}

/**
 * One juror and one file. Zero is a score; not applicable, abstained, recused, voided and missing are none, each for a reason of its own.
 */
export interface Assessment<File extends string = string, Juror extends string = string> {
  readonly applicationId: File;
  readonly jurorId: Juror;
  readonly standing: 'submitted' | 'abstained' | 'recused' | 'voided' | 'missing';
  readonly scores: readonly GivenScore[]; // only those of `submitted` are looked at
}

/** What became of the assessments of a file. `notApplicable`: submitted, but no criterion applied. */
export interface Counts {
  readonly counted: number;
  readonly notApplicable: number;
  readonly abstained: number;
  readonly recused: number;
  readonly voided: number;
  readonly missing: number;
}

export interface JurorTotal<Juror extends string = string> {
  readonly jurorId: Juror;
  readonly weighted: Fraction; // sum(weight x score) / sum(weight), over the criteria that apply
  readonly plain: Fraction; // sum(score) / count, over the same
  readonly zScore: Fraction;
}

export interface CriterionMean {
  readonly criterion: string;
  readonly count: number;
  readonly mean?: Fraction;
}

/** All methods side by side; none of them when nobody's score counts. */
export interface FileFigures extends Readonly<Record<Method, Fraction>> {
  readonly lowest: Fraction;
  readonly highest: Fraction;
  readonly spread: Fraction; // highest - lowest total
  readonly populationDeviation: Fraction; // over n
  readonly sampleDeviation?: Fraction; // over n - 1, so none of one total
}

export interface FileAggregate<File extends string = string, Juror extends string = string> {
  readonly applicationId: File;
  readonly counts: Counts;
  readonly totals: readonly JurorTotal<Juror>[]; // by juror's id
  readonly criteria: readonly CriterionMean[]; // as declared
  readonly figures?: FileFigures;
}

export interface JurorAggregate<Juror extends string = string> {
  readonly jurorId: Juror;
  readonly count: number;
  readonly mean: Fraction;
  readonly populationVariance: Fraction;
  readonly populationDeviation: Fraction;
  /** Own totals minus the mean of the others' on the same file, on average; none without a file in common. */
  readonly leniency?: Fraction;
  /** One total, or all equal: the deviation is 0, so the z-score is taken as 0. */
  readonly zScoreUndefined: boolean;
}

export interface Aggregates<File extends string = string, Juror extends string = string> {
  readonly files: ReadonlyMap<File, FileAggregate<File, Juror>>;
  readonly jurors: ReadonlyMap<Juror, JurorAggregate<Juror>>;
}

/** Square roots are not exact: deviations and z-scores are kept to so many decimals, rounded half-up from the true value. */
export const rootDecimals = 18;

/** Every figure of every file and juror. Exact, and the same in whatever order the assessments come. */
export function aggregate<File extends string, Juror extends string>(
  criteria: readonly WeightedCriterion[],
  assessments: readonly Assessment<File, Juror>[],
): Aggregates<File, Juror> {
  const byFile = groupBy(assessments, ({ applicationId }) => applicationId);
  const weights = new Map(criteria.map(({ code, weight }) => [code, weight]));
  const totals = new Map([...byFile].map(([file, all]) => [file, totalsOf(weights, all)]));
  const jurors = jurorsOf(totals);
  const standards = new Map([...jurors].map(([juror, own]) => [juror, standardOf(own)]));
  const files = new Map(
    [...byFile].map(([file, all]) => {
      const own = totals.get(file)!.map((each) => ({ ...each, zScore: standards.get(each.jurorId)!(each.weighted) }));
      return [file, fileOf(file, criteria, all, own)];
    }),
  );
  return { files, jurors };
}

/** `undefined` when no criterion applies. */
export function totalOf(
  weights: ReadonlyMap<string, number>,
  scores: readonly GivenScore[],
): Pick<JurorTotal, 'weighted' | 'plain'> | undefined {
  let [points, weighted, weight, count] = [0, 0, 0, 0];
  for (const { criterion, score } of scores) {
    const its = weights.get(criterion);
    if (score === 'notApplicable' || its === undefined) continue;
    points += score;
    weighted += its * score;
    weight += its;
    count += 1;
  }
  if (weight === 0) return undefined;
  return { weighted: fraction(weighted, weight), plain: fraction(points, count) };
}

type Total<Juror extends string> = Omit<JurorTotal<Juror>, 'zScore'>;

function totalsOf<Juror extends string>(
  weights: ReadonlyMap<string, number>,
  assessments: readonly Assessment<string, Juror>[],
): readonly Total<Juror>[] {
  const totals: Total<Juror>[] = [];
  for (const { jurorId, standing, scores } of assessments) {
    const total = standing === 'submitted' ? totalOf(weights, scores) : undefined;
    if (total) totals.push({ jurorId, ...total });
  }
  return totals.sort((a, b) => (a.jurorId < b.jurorId ? -1 : 1));
}

function fileOf<File extends string, Juror extends string>(
  applicationId: File,
  criteria: readonly WeightedCriterion[],
  assessments: readonly Assessment<File, Juror>[],
  totals: readonly JurorTotal<Juror>[],
): FileAggregate<File, Juror> {
  const having = (wanted: string): number => assessments.filter(({ standing }) => standing === wanted).length;
  const counts = {
    counted: totals.length,
    notApplicable: having('submitted') - totals.length,
    abstained: having('abstained'),
    recused: having('recused'),
    voided: having('voided'),
    missing: having('missing'),
  };
  const means = criteria.map(({ code }) => criterionMean(code, assessments));
  const about = { applicationId, counts, totals, criteria: means };
  return totals.length === 0 ? about : { ...about, figures: figuresOf(totals) };
}

function criterionMean(criterion: string, assessments: readonly Assessment[]): CriterionMean {
  let [points, count] = [0, 0];
  for (const { standing, scores } of assessments) {
    const given = standing === 'submitted' ? scores.find((each) => each.criterion === criterion)?.score : undefined;
    if (typeof given !== 'number') continue;
    points += given;
    count += 1;
  }
  return count === 0 ? { criterion, count } : { criterion, count, mean: fraction(points, count) };
}

function figuresOf(totals: readonly JurorTotal[]): FileFigures {
  const sorted = totals.map(({ weighted }) => weighted).sort(compare);
  const [lowest, highest] = [sorted[0]!, sorted[sorted.length - 1]!];
  const count = sorted.length;
  const variance = populationVariance(sorted);
  return {
    mean: mean(totals.map(({ plain }) => plain)),
    weightedMean: mean(sorted),
    median: median(sorted),
    trimmedMean: mean(trimmed(sorted)),
    zScore: mean(totals.map(({ zScore }) => zScore)),
    lowest,
    highest,
    spread: minus(highest, lowest),
    populationDeviation: squareRoot(variance, rootDecimals),
    ...(count > 1 && { sampleDeviation: squareRoot(times(variance, fraction(count, count - 1)), rootDecimals) }),
  };
}

/** From three totals on without the lowest and the highest. */
export const trimmed = (sorted: readonly Fraction[]): readonly Fraction[] =>
  sorted.length < 3 ? sorted : sorted.slice(1, -1);

/** The mean of the squares minus the square of the mean. */
function populationVariance(values: readonly Fraction[]): Fraction {
  const middle = mean(values);
  return minus(mean(values.map((each) => times(each, each))), times(middle, middle));
}

/** Enough points lie between the lowest and the highest total that the file must be deliberated. */
export const disagree = ({ spread }: FileFigures, disagreementAbove: number): boolean =>
  compare(spread, fraction(disagreementAbove)) > 0;

function jurorsOf<Juror extends string>(
  totals: ReadonlyMap<string, readonly Total<Juror>[]>,
): ReadonlyMap<Juror, JurorAggregate<Juror>> {
  const own = new Map<Juror, Fraction[]>();
  const apart = new Map<Juror, Fraction[]>();
  for (const ofFile of totals.values()) {
    const all = ofFile.length > 1 ? sum(ofFile.map(({ weighted }) => weighted)) : zero;
    for (const { jurorId, weighted } of ofFile) {
      entry(own, jurorId).push(weighted);
      if (ofFile.length > 1) entry(apart, jurorId).push(fromOthers(weighted, all, ofFile.length - 1));
    }
  }
  return new Map([...own].map(([jurorId, values]) => [jurorId, jurorOf(jurorId, values, apart.get(jurorId))]));
}

const fromOthers = (own: Fraction, all: Fraction, others: number): Fraction =>
  minus(own, over(minus(all, own), fraction(others)));

function jurorOf<Juror extends string>(
  jurorId: Juror,
  values: readonly Fraction[],
  apart: readonly Fraction[] | undefined,
): JurorAggregate<Juror> {
  const variance = populationVariance(values);
  return {
    jurorId,
    count: values.length,
    mean: mean(values),
    populationVariance: variance,
    populationDeviation: squareRoot(variance, rootDecimals),
    ...(apart && { leniency: mean(apart) }),
    zScoreUndefined: variance.numerator === 0n,
  };
}

/** (total - own mean) / own deviation. The true value is rounded, not the deviation, so that equal ones stay equal. */
export function zScoreOf(total: Fraction, { mean, populationVariance }: JurorAggregate): Fraction {
  const distance = minus(total, mean);
  if (populationVariance.numerator === 0n || distance.numerator === 0n) return zero;
  const size = squareRoot(over(times(distance, distance), populationVariance), rootDecimals);
  return distance.numerator < 0n ? minus(zero, size) : size;
}

function standardOf(juror: JurorAggregate): (total: Fraction) => Fraction {
  const known = new Map<string, Fraction>();
  return (total) => {
    const key = `${String(total.numerator)}/${String(total.denominator)}`;
    const standard = known.get(key) ?? zScoreOf(total, juror);
    known.set(key, standard);
    return standard;
  };
}

function entry<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

function groupBy<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) entry(groups, keyOf(value)).push(value);
  return groups;
}
