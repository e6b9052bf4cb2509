import { alike, type Candidate, holdBackAlike, lesser, type Shares, together } from './candidates.pure';

/**
 * As many files as possible; of the sets of that size the one with the best ranks, and of equal ranks the lower amounts. Class by class of
 * alike files: as many of them as leave room for the cheapest of those that come after.
 */
export function allocateMaxCount(candidates: readonly Candidate[], envelope: number): Shares {
  const later = new CheapestLater(candidates.map(({ asked }) => asked));
  let [needed, left] = [later.countWithin(envelope), envelope];
  let up = needed < candidates.length ? later.cheapest(needed + 1) - envelope : undefined;
  let down: number | undefined;
  const taken = candidates.map(() => false);
  for (const equals of together(candidates, alike)) {
    const asked = candidates[equals[0]!]!.asked;
    for (const index of equals) later.remove(index);
    const costOf = (count: number): number => count * asked + later.cheapest(needed - count);
    const most = Math.min(equals.length, needed);
    const count = mostThatFits(
      Math.min(most, needed - later.countBelow(asked, needed)),
      most,
      (n) => costOf(n) <= left,
    );
    if (count < most) up = lesser(up, costOf(count + 1) - left);
    if (needed > 0) down = lesser(down, left - costOf(count) + 1);
    for (const index of equals.slice(0, count)) taken[index] = true;
    needed -= count;
    left -= count * asked;
  }
  return { ...holdBackAlike(candidates, taken), up, down };
}

/** `from` fits; what fits is an interval, because each further one saves less than the one before. */
function mostThatFits(from: number, to: number, fits: (count: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The amounts that are still to come, cheapest first: a binary indexed tree over their sorted places. */
class CheapestLater {
  private readonly counts: Int32Array;
  private readonly sums: Float64Array;
  private readonly placeOf: Int32Array;
  private readonly sorted: readonly number[];
  private readonly highestBit: number;
  private remaining: number;

  constructor(private readonly amounts: readonly number[]) {
    const size = amounts.length;
    const order = amounts.map((_, index) => index).sort((a, b) => amounts[a]! - amounts[b]! || a - b);
    this.sorted = order.map((index) => amounts[index]!);
    this.counts = new Int32Array(size + 1);
    this.sums = new Float64Array(size + 1);
    this.placeOf = new Int32Array(size);
    this.remaining = size;
    this.highestBit = size === 0 ? 0 : 1 << Math.floor(Math.log2(size));
    order.forEach((index, place) => {
      this.placeOf[index] = place;
      this.add(place, 1, amounts[index]!);
    });
  }

  remove(index: number): void {
    this.remaining -= 1;
    this.add(this.placeOf[index]!, -1, -this.amounts[index]!);
  }

  /** What the `count` cheapest cost together; Infinity when there are not so many. */
  cheapest(count: number): number {
    if (count > this.remaining) return Infinity;
    let [place, missing, sum] = [0, count, 0];
    for (let step = this.highestBit; step > 0 && missing > 0; step >>= 1)
      if (place + step < this.counts.length && this.counts[place + step]! <= missing) {
        place += step;
        missing -= this.counts[place]!;
        sum += this.sums[place]!;
      }
    return sum;
  }

  countWithin(envelope: number): number {
    return mostThatFits(0, this.remaining, (count) => this.cheapest(count) <= envelope);
  }

  /** How many of the `atMost` cheapest ask less. */
  countBelow(asked: number, atMost: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < asked) low = middle + 1;
      else high = middle;
    }
    let count = 0;
    for (let place = low; place > 0; place -= place & -place) count += this.counts[place]!;
    return Math.min(count, atMost);
  }

  private add(place: number, count: number, amount: number): void {
    for (let at = place + 1; at < this.counts.length; at += at & -at) {
      this.counts[at]! += count;
      this.sums[at]! += amount;
    }
  }
}
