/** An exact number; the denominator is positive. Not reduced until it is shown: `exact` is the one form of a value. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** As it stands in facts and answers: reduced, in decimal digits. */
export interface ExactFraction {
  readonly numerator: string;
  readonly denominator: string;
}

/** @throws RangeError when the denominator is 0 or a number is not whole. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) throw new RangeError('a fraction over 0');
  return below < 0n ? { numerator: -above, denominator: -below } : { numerator: above, denominator: below };
}

export const zero = fraction(0n);
export const one = fraction(1n);

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator });

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** @throws RangeError when `b` is 0. */
export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Below 0 when `a` is the smaller, 0 when they are equal. */
export function compare(a: Fraction, b: Fraction): number {
  const same = a.denominator === b.denominator;
  const left = same ? a.numerator : a.numerator * b.denominator;
  const right = same ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;

/** Reduces only where denominators differ, so that many values over one denominator are added quickly. */
export function sum(values: readonly Fraction[]): Fraction {
  let total = values[0] ?? zero;
  for (let n = 1; n < values.length; n++) {
    const each = values[n]!;
    const added = plus(total, each);
    total = total.denominator === each.denominator ? added : reduced(added);
  }
  return total;
}

/** @throws RangeError of none. */
export const mean = (values: readonly Fraction[]): Fraction => over(sum(values), fraction(values.length));

/** The middle one, or halfway between the two in the middle. @throws RangeError of none. */
export function median(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compare);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (!upper) throw new RangeError('the median of nothing');
  return sorted.length % 2 === 1 ? upper : over(plus(sorted[middle - 1]!, upper), fraction(2n));
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

export function reduced(value: Fraction): Fraction {
  const divisor = greatestCommonDivisor(value.numerator, value.denominator);
  if (divisor === 1n) return value;
  return { numerator: value.numerator / divisor, denominator: value.denominator / divisor };
}

export function exact(value: Fraction): ExactFraction {
  const { numerator, denominator } = reduced(value);
  return { numerator: String(numerator), denominator: String(denominator) };
}

export const fromExact = ({ numerator, denominator }: ExactFraction): Fraction =>
  fraction(BigInt(numerator), BigInt(denominator));

/** The largest whole number that is not above the value. */
export function floor({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** How a value is rounded, once, when it is shown. */
export interface Rounding {
  readonly mode: 'halfUp';
  readonly decimals: number;
}

/** To that many decimals, a half upwards. */
export function roundHalfUp(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const doubled = { numerator: value.numerator * scale * 2n + value.denominator, denominator: value.denominator * 2n };
  return { numerator: floor(doubled), denominator: scale };
}

/** As it is shown: `3.90`. */
export function decimal(value: Fraction, decimals: number): string {
  const { numerator } = roundHalfUp(value, decimals);
  const digits = String(numerator < 0n ? -numerator : numerator).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${numerator < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** The nearest value with that many decimals, a half upwards. @throws RangeError below 0. */
export function squareRoot({ numerator, denominator }: Fraction, decimals: number): Fraction {
  if (numerator < 0n) throw new RangeError('the square root of a negative number');
  const scale = 10n ** BigInt(decimals);
  // round(sqrt(x) * scale) = floor((floor(sqrt(4 * x * scale^2)) + 1) / 2)
  const twice = integerRoot((4n * numerator * scale * scale) / denominator);
  return { numerator: (twice + 1n) >> 1n, denominator: scale };
}

function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  const near = Math.sqrt(Number(value));
  let root = Number.isFinite(near) ? BigInt(Math.floor(near)) : 1n << BigInt(value.toString(2).length >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next === root || next === root + 1n) break;
    root = next;
  }
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
}
