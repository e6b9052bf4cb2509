import { type Candidate, holdBackAlike, type Shares } from './candidates.pure';
import { greatestCommonDivisor } from './fraction.pure';

/** So many amounts, cents and files that the best sum cannot be found in reasonable time. */
export class TooMuchToCompute extends RangeError {}

const mostSteps = 4e9; // of 32 sums each: some seconds
const largestTable = 5e7; // sums

/**
 * As much of the envelope as possible; of the sets that spend the same the one with the best ranks, and of equal ranks the lower amounts.
 * @throws TooMuchToCompute
 */
export function allocateMaxSpend(candidates: readonly Candidate[], envelope: number): Shares {
  const { amounts, bound, unit } = inUnits(candidates, envelope);
  const taken = bestSet(amounts, bound);
  const spent = amounts.reduce((sum, amount, index) => sum + (taken[index] ? amount * unit : 0), 0);
  const down = spent > 0 ? { down: envelope - spent + 1 } : {};
  return { ...holdBackAlike(candidates, taken), ...down };
}

/** How much more the envelope must be until another sum can be spent. @throws TooMuchToCompute */
export function upToNextSum(candidates: readonly Candidate[], envelope: number): number | undefined {
  const { amounts, bound, unit } = inUnits(candidates, envelope);
  const all = amounts.reduce((sum, each) => sum + each, 0);
  if (all <= bound) return undefined;
  const next = nextSum(amounts, bound, all);
  return next * unit - envelope;
}

/** Amounts that are all whole tens or hundreds need no table of single cents. */
function inUnits(
  candidates: readonly Candidate[],
  envelope: number,
): { amounts: readonly number[]; bound: number; unit: number } {
  const unit =
    Number(candidates.reduce((divisor, { asked }) => greatestCommonDivisor(divisor, BigInt(asked)), 0n)) || 1;
  return { amounts: candidates.map(({ asked }) => asked / unit), bound: Math.floor(envelope / unit), unit };
}

function bestSet(amounts: readonly number[], bound: number): readonly boolean[] {
  const ahead = prefixSums(amounts);
  if (ahead[amounts.length]! <= bound) return amounts.map(() => true);
  const longest = ahead.findLastIndex((sum) => sum <= bound);
  // As many of the first as possible are taken for granted, when the others can fill the envelope to the cent: no set is better.
  for (let back = 2; back < longest; back *= 2) {
    const from = longest - back;
    const left = bound - ahead[from]!;
    const lastStart = lastStarts(amounts, from, left);
    if (!lastStart) break;
    if (lastStart[left]! >= 0) return picked(amounts, from, left, lastStart);
  }
  const lastStart = lastStarts(amounts, 0, bound) ?? tooMuch();
  const most = lastStart.findLastIndex((start) => start >= 0);
  return picked(amounts, 0, most, lastStart);
}

function tooMuch(): never {
  throw new TooMuchToCompute('too many sums to choose from');
}

function nextSum(amounts: readonly number[], bound: number, all: number): number {
  const ahead = prefixSums(amounts);
  const from = Math.max(0, ahead.findLastIndex((sum) => sum <= bound) - 8);
  const left = bound + 1 - ahead[from]!;
  if (from > 0 && (lastStarts(amounts, from, left)?.[left] ?? -1) >= 0) return bound + 1;
  // one file more than the best set has is a larger sum, so the next sum is at most the largest amount away
  const furthest = Math.min(all, bound + amounts.reduce((most, each) => Math.max(most, each), 0));
  const lastStart = lastStarts(amounts, 0, furthest) ?? tooMuch();
  return lastStart.findIndex((start, sum) => sum > bound && start >= 0);
}

function prefixSums(amounts: readonly number[]): readonly number[] {
  const sums = [0];
  for (const amount of amounts) sums.push(sums[sums.length - 1]! + amount);
  return sums;
}

/** The first `from`, and of the others those earliest in order that make up `left`. */
function picked(amounts: readonly number[], from: number, left: number, lastStart: Int32Array): readonly boolean[] {
  let missing = left;
  return amounts.map((amount, index) => {
    if (index < from) return true;
    const take = amount <= missing && lastStart[missing - amount]! > index;
    if (take) missing -= amount;
    return take;
  });
}

/**
 * For each sum up to `bound` the last place from which on amounts make it up, -1 when none do. One bit a sum, from the last amount to the first;
 * words above which every sum is made up are left alone. Nothing when it would take too long.
 */
function lastStarts(amounts: readonly number[], from: number, bound: number): Int32Array | undefined {
  if (bound > largestTable) return undefined;
  const starts = new Int32Array(bound + 1).fill(-1);
  const made = new Uint32Array((bound >>> 5) + 1);
  starts[0] = amounts.length;
  made[0] = 1;
  if ((bound & 31) !== 31) made[bound >>> 5]! |= -1 << ((bound & 31) + 1);
  let [top, steps] = [bound >>> 5, 0];
  for (let index = amounts.length - 1; index >= from && top >= 0; index--) {
    const amount = amounts[index]!;
    if (amount > bound) continue;
    const [words, bits] = [amount >>> 5, amount & 31];
    while (top >= 0 && made[top] === 0xffffffff) top -= 1;
    steps += Math.max(0, top - words);
    if (steps > mostSteps) return undefined;
    for (let word = top; word >= words; word--) {
      const low = bits > 0 && word > words ? made[word - words - 1]! >>> (32 - bits) : 0;
      let fresh = ((made[word - words]! << bits) | low) & ~made[word]!;
      if (fresh === 0) continue;
      made[word]! |= fresh;
      for (; fresh !== 0; fresh &= fresh - 1) starts[(word << 5) + 31 - Math.clz32(fresh & -fresh)] = index;
    }
  }
  return starts;
}
