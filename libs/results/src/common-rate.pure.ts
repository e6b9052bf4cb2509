import type { Fraction } from './fraction.pure';
import { compareRatios, quotientDown, quotientUp } from './whole-quotient.pure';

/** A share of `base` at a rate common to all, never more than `atMost`; whole cents. */
export interface Sharer {
  readonly base: number;
  readonly atMost: number;
}

/** What a strategy shares out, candidate by candidate. */
export interface Sharing {
  readonly sharers: readonly Sharer[];
  readonly highest: Fraction;
}

/**
 * The rate at which the sum of min(atMost, rate x base) is the envelope, never above `highest`, and the envelopes at which it reaches a rate; exact
 * where nobody's share is certain to be a cent, which is all that is asked of it. Every sharer gets something.
 */
export class CommonRate {
  private readonly given: number[] = [0]; // to those who have all they may get, in the order in which they get it
  private readonly shared: number[]; // the base of the others
  private readonly fullFrom: number[] = []; // the envelope from which each has it
  private readonly full: readonly Sharer[];
  private readonly mayBeHighest: boolean;

  constructor(
    sharers: readonly Sharer[],
    private readonly highest: Fraction,
  ) {
    const smallest = sharers.reduce((least, { base }) => Math.min(least, base), Infinity);
    this.shared = [sharers.reduce((sum, { base }) => sum + base, 0)];
    this.full = sharers
      .filter(({ base, atMost }) => compareRatios(atMost, base, 1, smallest) < 0)
      .sort((a, b) => compareRatios(a.atMost, a.base, b.atMost, b.base));
    this.full.forEach(({ base, atMost }, n) => {
      this.fullFrom.push(this.given[n]! + quotientUp(atMost, this.shared[n]!, base));
      this.given.push(this.given[n]! + atMost);
      this.shared.push(this.shared[n]! - base);
    });
    this.mayBeHighest = highest.numerator * BigInt(smallest === Infinity ? 1 : smallest) < highest.denominator;
  }

  /** The envelope for each unit of the rate, when the two are simply proportional. */
  get proportion(): number | undefined {
    return this.full.length === 0 && !this.mayBeHighest ? this.shared[0] : undefined;
  }

  /** Of safe numbers. */
  at(envelope: number): { readonly numerator: number; readonly denominator: number } {
    const n = countUntil(this.fullFrom.length, (each) => this.fullFrom[each]! <= envelope);
    const [numerator, denominator] = [envelope - this.given[n]!, this.shared[n]!];
    if (!this.mayBeHighest || this.againstHighest(numerator, denominator) < 0) return { numerator, denominator };
    return { numerator: Number(this.highest.numerator), denominator: Number(this.highest.denominator) };
  }

  /** The smallest envelope with that rate or a higher one. */
  reaches(numerator: number, denominator: number): number {
    if (this.mayBeHighest && this.againstHighest(numerator, denominator) > 0) return Infinity;
    const n = this.fullAt(numerator, denominator);
    return this.given[n]! + quotientUp(numerator, this.shared[n]!, denominator);
  }

  /** The smallest envelope with a higher rate. */
  passes(numerator: number, denominator: number): number {
    if (this.mayBeHighest && this.againstHighest(numerator, denominator) >= 0) return Infinity;
    const n = this.fullAt(numerator, denominator);
    return this.given[n]! + quotientDown(numerator, this.shared[n]!, denominator) + 1;
  }

  private againstHighest(numerator: number, denominator: number): number {
    return compareRatios(numerator, denominator, Number(this.highest.numerator), Number(this.highest.denominator));
  }

  private fullAt(numerator: number, denominator: number): number {
    const { full } = this;
    if (full.length === 0) return 0;
    return countUntil(full.length, (n) => compareRatios(full[n]!.atMost, full[n]!.base, numerator, denominator) <= 0);
  }
}

/** How many of the first it holds for; once it does not, it does for none. */
export function countUntil(length: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
