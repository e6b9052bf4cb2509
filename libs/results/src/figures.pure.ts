import { compare, type Fraction, fraction, mean, median, minus, squareRoot, times } from './fraction.pure';

/** How the scores of a file become one number. `mean` is of totals without weights, the others are of weighted totals. */
export type Method = 'mean' | 'weightedMean' | 'median' | 'trimmedMean' | 'zScore';

export interface JurorTotal<Juror extends string = string> {
  readonly jurorId: Juror;
  readonly weighted: Fraction; // sum(weight x score) / sum(weight), over the criteria that apply
  readonly plain: Fraction; // sum(score) / count, over the same
  readonly zScore: Fraction;
}

/** All methods side by side; none of them when nobody's score counts. Each is computed when it is asked for. */
export interface FileFigures extends Readonly<Record<Method, Fraction>> {
  readonly lowest: Fraction;
  readonly highest: Fraction;
  readonly spread: Fraction; // highest - lowest total
  readonly populationDeviation: Fraction; // over n
  readonly sampleDeviation?: Fraction | undefined; // over n - 1, so none of one total
}

export const figureNames = [
  'mean',
  'weightedMean',
  'median',
  'trimmedMean',
  'zScore',
  'lowest',
  'highest',
  'spread',
  'populationDeviation',
  'sampleDeviation',
] as const satisfies readonly (keyof FileFigures)[];

/** Square roots are not exact: deviations and z-scores are kept to so many decimals, rounded half-up from the true value. */
export const rootDecimals = 18;

/** Roots take long and rankings look at one figure only, so nothing is computed in advance. */
export class FiguresOfTotals implements FileFigures {
  private readonly sorted: readonly Fraction[]; // all over one denominator, as are the plain ones

  constructor(private readonly totals: readonly JurorTotal[]) {
    this.sorted = totals.map(({ weighted }) => weighted).sort(compare);
  }

  get mean(): Fraction {
    return mean(this.totals.map(({ plain }) => plain));
  }

  get weightedMean(): Fraction {
    return mean(this.sorted);
  }

  get median(): Fraction {
    return median(this.sorted);
  }

  get trimmedMean(): Fraction {
    return mean(trimmed(this.sorted));
  }

  get zScore(): Fraction {
    return mean(this.totals.map(({ zScore }) => zScore));
  }

  get lowest(): Fraction {
    return this.sorted[0]!;
  }

  get highest(): Fraction {
    return this.sorted[this.sorted.length - 1]!;
  }

  get spread(): Fraction {
    return minus(this.highest, this.lowest);
  }

  get populationDeviation(): Fraction {
    return squareRoot(variance(this.sorted), rootDecimals);
  }

  get sampleDeviation(): Fraction | undefined {
    const count = this.sorted.length;
    if (count === 1) return undefined;
    return squareRoot(times(variance(this.sorted), fraction(count, count - 1)), rootDecimals);
  }
}

/** From three totals on without the lowest and the highest. */
const trimmed = (sorted: readonly Fraction[]): readonly Fraction[] =>
  sorted.length < 3 ? sorted : sorted.slice(1, -1);

/** Of all there are: the mean of the squares minus the square of the mean. */
function variance(values: readonly Fraction[]): Fraction {
  const middle = mean(values);
  return minus(mean(values.map((each) => times(each, each))), times(middle, middle));
}

/** Enough points lie between the lowest and the highest total that the file must be deliberated. */
export const disagree = ({ spread }: FileFigures, disagreementAbove: number): boolean =>
  compare(spread, fraction(disagreementAbove)) > 0;
