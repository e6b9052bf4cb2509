import { type JurorTotal, rootDecimals } from './figures.pure';
import { type Fraction, fraction, minus, over, plus, squareRoot, times, zero } from './fraction.pure';
import type { Sums, Total, Totals } from './totals.pure';

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

/** What one juror gave a file. */
export interface Scored<Juror extends string = string> {
  readonly jurorId: Juror;
  readonly sums: Sums;
}

/** What is added up about a juror; `apart` by the number of others on the file, the distance times that number. */
interface JurorSums {
  count: number;
  sum: bigint;
  squares: bigint;
  readonly apart: Map<number, { sum: bigint; files: number }>;
}

export function jurorsOf<Juror extends string>(
  files: Iterable<{ readonly own: readonly Scored<Juror>[] }>,
  { of, weightedScale }: Totals,
): ReadonlyMap<Juror, JurorAggregate<Juror>> {
  const jurors = new Map<Juror, JurorSums>();
  for (const { own } of files) {
    const numerators = own.map(({ sums }) => of.get(sums)!.weighted.numerator);
    const all = numerators.reduce((sum, each) => sum + each, 0n);
    own.forEach(({ jurorId }, n) => {
      const juror = jurors.get(jurorId) ?? { count: 0, sum: 0n, squares: 0n, apart: new Map() };
      jurors.set(jurorId, juror);
      const numerator = numerators[n]!;
      juror.count += 1;
      juror.sum += numerator;
      juror.squares += numerator * numerator;
      if (own.length > 1) apartFrom(juror, own.length - 1, numerator * BigInt(own.length) - all);
    });
  }
  return new Map([...jurors].map(([jurorId, sums]) => [jurorId, jurorOf(jurorId, sums, weightedScale)]));
}

function apartFrom({ apart }: JurorSums, others: number, distance: bigint): void {
  const known = apart.get(others) ?? { sum: 0n, files: 0 };
  apart.set(others, known);
  known.sum += distance;
  known.files += 1;
}

function jurorOf<Juror extends string>(jurorId: Juror, own: JurorSums, scale: bigint): JurorAggregate<Juror> {
  const count = BigInt(own.count);
  const variance = fraction(count * own.squares - own.sum * own.sum, count * count * scale * scale);
  const files = [...own.apart.values()].reduce((sum, each) => sum + each.files, 0);
  const distance = [...own.apart].reduce(
    (sum, [others, each]) => plus(sum, fraction(each.sum, scale * BigInt(others))),
    zero,
  );
  return {
    jurorId,
    count: own.count,
    mean: fraction(own.sum, count * scale),
    populationVariance: variance,
    populationDeviation: squareRoot(variance, rootDecimals),
    ...(files > 0 && { leniency: over(distance, fraction(files)) }),
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

/** A juror's total in the own scale, worked out when it is asked for. */
class StandardTotal<Juror extends string> implements JurorTotal<Juror> {
  readonly jurorId: Juror;
  readonly weighted: Fraction;
  readonly plain: Fraction;
  private known: Fraction | undefined;

  constructor(
    private readonly juror: JurorAggregate<Juror>,
    { weighted, plain }: Total,
  ) {
    this.jurorId = juror.jurorId;
    this.weighted = weighted;
    this.plain = plain;
  }

  get zScore(): Fraction {
    this.known ??= zScoreOf(this.weighted, this.juror);
    return this.known;
  }
}

/** One object for equal totals of a juror. */
export class Standing<Juror extends string> {
  private readonly known: ReadonlyMap<Juror, Map<Total, StandardTotal<Juror>>>;

  constructor(private readonly jurors: ReadonlyMap<Juror, JurorAggregate<Juror>>) {
    this.known = new Map([...jurors.keys()].map((juror) => [juror, new Map<Total, StandardTotal<Juror>>()]));
  }

  of(jurorId: Juror, total: Total): JurorTotal<Juror> {
    const own = this.known.get(jurorId)!;
    const made = own.get(total) ?? new StandardTotal(this.jurors.get(jurorId)!, total);
    own.set(total, made);
    return made;
  }
}
