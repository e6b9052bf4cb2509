import { atRate, type BasisPoints, cents as wholeCents } from '#platform/domain';
import type { Candidate, Shares } from './candidates.pure';
import { type Fraction, fraction, one } from './fraction.pure';

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
  const margins = marginsAt(Math.ceil(total / lowest(atMost)), envelope);
  if (total <= envelope) return { cents: atMost, rate: one, ...margins };
  const [share, denominator] = [BigInt(envelope), BigInt(total)];
  const numerators = atMost.map((asked) => BigInt(asked) * share);
  const cents = largestRemainder({ numerators, denominator, atMost }, candidates, envelope);
  return { cents, rate: fraction(share, denominator), ...margins };
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
  const atMost = candidates.map(({ asked, cost }) => Math.min(asked, atRate(wholeCents(cost), launched)));
  const margins = marginsAt(everybodyFrom(candidates, atMost), envelope);
  const highest = fraction(launched, 10_000);
  if (totalOf(atMost) <= envelope) return { cents: atMost, rate: highest, ...margins };
  const rate = uniformRate(candidates, envelope, highest);
  const numerators = candidates.map(({ asked, cost }) =>
    least(BigInt(asked) * rate.denominator, BigInt(cost) * rate.numerator),
  );
  const cents = largestRemainder({ numerators, denominator: rate.denominator, atMost }, candidates, envelope);
  return { cents, rate, ...margins };
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const totalOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);
const lowest = (amounts: readonly number[]): number => amounts.reduce((least, each) => Math.min(least, each), Infinity);

/** The rate at which the sum of min(asked, rate x cost), not yet in whole cents, is the envelope; never above `highest`. */
export function uniformRate(candidates: readonly Candidate[], envelope: number, highest: Fraction): Fraction {
  const byRatio = candidates.filter(({ cost }) => cost > 0).sort(lowestRatioFirst);
  let [left, cost] = [BigInt(envelope), BigInt(totalOf(byRatio.map((each) => each.cost)))];
  for (const { asked, cost: own } of byRatio) {
    // this one is the first to reach what was asked: when it does not, nobody does
    if (left * BigInt(own) < BigInt(asked) * cost) return lower({ numerator: left, denominator: cost }, highest);
    left -= BigInt(asked);
    cost -= BigInt(own);
  }
  return highest;
}

const lower = (a: Fraction, b: Fraction): Fraction =>
  a.numerator * b.denominator < b.numerator * a.denominator ? a : b;

function lowestRatioFirst(a: Candidate, b: Candidate): number {
  const [left, right] = [a.asked / a.cost, b.asked / b.cost];
  if (Math.abs(left - right) > 1e-9 * (left + right)) return left - right;
  const difference = BigInt(a.asked) * BigInt(b.cost) - BigInt(b.asked) * BigInt(a.cost);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

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
      return candidates[a]!.rank - candidates[b]!.rank || candidates[b]!.cost - candidates[a]!.cost || a - b;
    });
  for (let left = envelope - totalOf(cents); left > 0;)
    for (const index of order) {
      if (left === 0 || cents[index]! >= atMost[index]!) continue;
      cents[index]! += 1;
      left -= 1;
    }
  return cents;
}

/** From this envelope on every share is a cent or more. Less than that, and each cent may matter to who gets one. */
function marginsAt(everybody: number, envelope: number): Pick<Shares, 'up' | 'down'> {
  if (envelope >= everybody) return { down: envelope - everybody + 1 };
  return { up: 1, ...(envelope > 0 && { down: 1 }) };
}

function everybodyFrom(candidates: readonly Candidate[], atMost: readonly number[]): number {
  const concerned = candidates.filter((_, index) => atMost[index]! > 0);
  const cost = BigInt(concerned.length === 0 ? 1 : lowest(concerned.map((each) => each.cost)));
  // sum of min(asked, each cost / lowest cost), rounded upwards
  const exact = concerned.reduce((sum, each) => sum + least(BigInt(each.asked) * cost, BigInt(each.cost)), 0n);
  return Math.min(totalOf(atMost), Number((exact + cost - 1n) / cost));
}
