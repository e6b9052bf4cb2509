import { type Fraction, fraction, greatestCommonDivisor } from './fraction.pure';

/** A whole number, such as a percentage. */
export interface WeightedCriterion {
  readonly code: string;
  readonly weight: number;
}

export interface GivenScore {
  readonly criterion: string;
  readonly score: number | 'notApplicable';
}

/** What one juror gave one file, added up over the criteria that apply. */
export interface Sums {
  readonly points: number;
  readonly count: number;
  readonly weightedPoints: number;
  readonly weight: number;
}

export interface Total {
  readonly weighted: Fraction; // sum(weight x score) / sum(weight)
  readonly plain: Fraction; // sum(score) / count
}

/** All weighted totals over one denominator and all plain ones over another: they are compared and added by their numerators. */
export interface Totals {
  readonly of: ReadonlyMap<Sums, Total>;
  readonly weightedScale: bigint;
  readonly plainScale: bigint;
}

/** One object for equal sums: a large call has few different ones. */
export class SumsOfScores {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly known = new Map<string, Sums>();

  constructor(criteria: readonly WeightedCriterion[]) {
    this.weights = new Map(criteria.map(({ code, weight }) => [code, weight]));
  }

  /** `undefined` when no criterion applies. */
  of(scores: readonly GivenScore[]): Sums | undefined {
    let [points, count, weightedPoints, weight] = [0, 0, 0, 0];
    for (const { criterion, score } of scores) {
      const its = this.weights.get(criterion);
      if (score === 'notApplicable' || its === undefined) continue;
      points += score;
      count += 1;
      weightedPoints += its * score;
      weight += its;
    }
    if (weight === 0) return undefined;
    const key = `${points} ${count} ${weightedPoints} ${weight}`;
    const sums = this.known.get(key) ?? { points, count, weightedPoints, weight };
    this.known.set(key, sums);
    return sums;
  }

  /** Of all that was added up so far. */
  totals(): Totals {
    const all = [...this.known.values()];
    const weightedScale = leastCommonMultiple(all.map(({ weight }) => weight));
    const plainScale = leastCommonMultiple(all.map(({ count }) => count));
    const of = new Map(
      all.map((sums) => {
        const weighted = over(weightedScale, sums.weightedPoints, sums.weight);
        return [sums, { weighted, plain: over(plainScale, sums.points, sums.count) }];
      }),
    );
    return { of, weightedScale, plainScale };
  }
}

const over = (scale: bigint, numerator: number, denominator: number): Fraction =>
  fraction((BigInt(numerator) * scale) / BigInt(denominator), scale);

function leastCommonMultiple(values: readonly number[]): bigint {
  return [...new Set(values)].reduce((multiple, value) => {
    const each = BigInt(value);
    return (multiple / greatestCommonDivisor(multiple, each)) * each;
  }, 1n);
}
