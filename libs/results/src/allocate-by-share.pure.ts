import { atRate, type BasisPoints, cents as wholeCents } from '#platform/domain';
import { type Candidate, comesFirst, type Shares } from './candidates.pure';
import type { Sharer, Sharing } from './common-rate.pure';
import { type Fraction, fraction, one } from './fraction.pure';
import { compareRatios } from './whole-quotient.pure';

/** Shares that are not whole cents yet, `numerators[n] / denominator`, and what each may not exceed. */
interface ExactShares {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  readonly atMost: readonly number[];
}

/** All get the same share of what they asked. */
export function allocateProRata(candidates: readonly Candidate[], envelope: number): Shares {
  const atMost = candidates.map(({ asked }) => asked);
  const total = totalOf(atMost);
  if (total === 0) return { cents: [] };
  if (total <= envelope) return { cents: atMost, rate: one };
  const [share, denominator] = [BigInt(envelope), BigInt(total)];
  const numerators = atMost.map((asked) => BigInt(asked) * share);
  const cents = largestRemainder({ numerators, denominator, atMost }, candidates, envelope);
  return { cents, rate: fraction(share, denominator) };
}

/**
 * One rate of the eligible cost for all, at most the launched one, lowered until the sum fits; who asked less gets what was asked, and that
 * leaves more for the others. Amounts are floored, and the cents left over go to the largest remainders.
 */
export function allocateAtUniformRate(
  candidates: readonly Candidate[],
  envelope: number,
  launched: BasisPoints,
): Shares {
  const sharers = sharersAtRate(candidates, launched);
  const atMost = sharers.map((each) => each.atMost);
  const highest = fraction(launched, 10_000);
  if (totalOf(atMost) <= envelope) return { cents: atMost, rate: highest };
  const rate = uniformRate(sharers, envelope, highest);
  const numerators = sharers.map(({ base, atMost: most }) =>
    least(BigInt(most) * rate.denominator, BigInt(base) * rate.numerator),
  );
  const cents = largestRemainder({ numerators, denominator: rate.denominator, atMost }, candidates, envelope);
  return { cents, rate };
}

/** What each strategy takes a common rate of. */
export function sharingOf(
  strategy: 'uniformRate' | 'proRata',
  candidates: readonly Candidate[],
  launched: BasisPoints,
): Sharing {
  if (strategy === 'uniformRate')
    return { sharers: sharersAtRate(candidates, launched), highest: fraction(launched, 10_000) };
  return { sharers: candidates.map(({ asked }) => ({ base: asked, atMost: asked })), highest: one };
}

/** At the launched rate an amount is rounded half up, as it was asked. */
const sharersAtRate = (candidates: readonly Candidate[], launched: BasisPoints): readonly Sharer[] =>
  candidates.map(({ asked, cost }) => ({ base: cost, atMost: Math.min(asked, atRate(wholeCents(cost), launched)) }));

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const totalOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);

/** The rate at which the sum of min(atMost, rate x base), not yet in whole cents, is the envelope; never above `highest`. */
function uniformRate(sharers: readonly Sharer[], envelope: number, highest: Fraction): Fraction {
  const byRatio = sharers.filter(({ base }) => base > 0).sort(lowestRatioFirst);
  let [left, rest] = [BigInt(envelope), BigInt(totalOf(byRatio.map(({ base }) => base)))];
  for (const { base, atMost } of byRatio) {
    // this one is the first to reach what it may get: when it does not, nobody does
    if (left * BigInt(base) < BigInt(atMost) * rest) return lower({ numerator: left, denominator: rest }, highest);
    left -= BigInt(atMost);
    rest -= BigInt(base);
  }
  return highest;
}

const lowestRatioFirst = (a: Sharer, b: Sharer): number => compareRatios(a.atMost, a.base, b.atMost, b.base);

const lower = (a: Fraction, b: Fraction): Fraction =>
  a.numerator * b.denominator < b.numerator * a.denominator ? a : b;

/**
 * Floors, then a cent each to the largest remainders until the sum is the envelope. Of equal remainders the better rank gets it, then the higher
 * cost; only between files alike in all of these does their order decide, about one cent.
 */
function largestRemainder(
  { numerators, denominator, atMost }: ExactShares,
  candidates: readonly Candidate[],
  envelope: number,
): readonly number[] {
  const cents = numerators.map((numerator) => Number(numerator / denominator));
  const remainders = numerators.map((numerator) => numerator % denominator);
  const order = candidates
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [remainders[a]!, remainders[b]!];
      if (one !== other) return one > other ? -1 : 1;
      return comesFirst(candidates, a, b);
    });
  for (let left = envelope - totalOf(cents); left > 0;)
    for (const index of order) {
      if (left === 0 || cents[index]! >= atMost[index]!) continue;
      cents[index]! += 1;
      left -= 1;
    }
  return cents;
}
