import { type Candidate, comesFirst } from './candidates.pure';
import { CommonRate, countUntil, type Sharing } from './common-rate.pure';
import { quotientDown, quotientUp } from './whole-quotient.pure';

/** The nearest envelope that funds others, and who they are; or as far as was searched. */
export type NearestChange =
  | { readonly envelope: number; readonly enter: readonly number[]; readonly leave: readonly number[] }
  | { readonly searchedTo: number };

interface Turn {
  readonly envelope: number;
  readonly sure: boolean;
}

const doubt = 1e-15; // relative, more than floating point is off by
const widest = 1 << 18;

/**
 * Which files a share leaves without a cent, and at which envelopes. Whoever is below a cent at the common rate `r` has the remainder r x base, so these
 * stand in one order whatever the envelope, and the funded are always the first of it. The one at `place` has no cent as long as
 * `envelope <= ceiling(place, envelope)`: the sum, over those before it, of the whole cents of each and of one more when its remainder comes first,
 * which is min(atMost, 1 + floor(r x (base - own base))), or with ceil for floor where an equal remainder comes after. No term falls when the
 * envelope grows. The reasons are in docs/allocation.md.
 */
export class FundedByShare {
  private readonly order: readonly number[]; // the candidates' own places
  private readonly base: Float64Array;
  private readonly atMost: Float64Array;
  private readonly tie: Int32Array; // who comes first when remainders are equal
  private readonly rate: CommonRate;
  private readonly all: number;

  constructor(
    candidates: readonly Candidate[],
    { sharers, highest }: Sharing,
    private readonly mostSteps: number,
  ) {
    const byTie = candidates
      .map((_, index) => index)
      .filter((index) => sharers[index]!.base > 0 && sharers[index]!.atMost > 0)
      .sort((a, b) => comesFirst(candidates, a, b));
    const tie = new Int32Array(candidates.length);
    byTie.forEach((index, place) => (tie[index] = place));
    this.order = byTie.sort((a, b) => sharers[b]!.base - sharers[a]!.base || tie[a]! - tie[b]!);
    this.tie = Int32Array.from(this.order, (index) => tie[index]!);
    const inOrder = this.order.map((index) => sharers[index]!);
    this.base = Float64Array.from(inOrder, (each) => each.base);
    this.atMost = Float64Array.from(inOrder, (each) => each.atMost);
    this.rate = new CommonRate(inOrder, highest);
    this.all = inOrder.reduce((sum, { atMost }) => sum + atMost, 0);
  }

  /** The last of those funded drops out, or the next one comes in: whichever is nearer. */
  nearest(from: number, way: 1 | -1): NearestChange | undefined {
    const funded = this.count(from);
    // first the one of the two that is found in leaps
    const targets = [
      { place: funded, comesIn: true },
      { place: funded - 1, comesIn: false },
    ].filter(({ place }) => place >= 0 && place < this.order.length);
    if (way < 0) targets.reverse();
    let nearest: Turn | undefined;
    for (const { place, comesIn } of targets) {
      const until = nearest?.envelope ?? (way > 0 ? Infinity : 0);
      nearest = this.turn(place, comesIn, from, way, until) ?? nearest;
    }
    if (!nearest?.sure) return nearest && { searchedTo: nearest.envelope };
    return { envelope: nearest.envelope, ...this.between(funded, this.count(nearest.envelope)) };
  }

  /** Where the one at `place` gets its cent, or loses it; not sure: the last envelope looked at, when that is too far. */
  private turn(place: number, comesIn: boolean, from: number, way: 1 | -1, until: number): Turn | undefined {
    const certain = this.certainFrom(place);
    const last = way > 0 ? Math.min(until, certain - 1) : until;
    let at = way > 0 ? from + 1 : Math.min(from, certain) - 1;
    const pace = this.rate.proportion === undefined ? 4 : 1; // steps that are computed exactly take so much longer
    let steps = 0;
    for (let width = 64; way > 0 ? at <= last : at >= last;) {
      if (steps > this.mostSteps) return { envelope: at - way, sure: false };
      const end = way > 0 ? Math.min(last, at + width) : Math.max(last, at - width);
      const low = Math.min(at, end);
      const ceilings = this.ceilings(place, low, Math.max(at, end));
      steps += pace * (place + ceilings[ceilings.length - 1]! - ceilings[0]!) + ceilings.length;
      for (; at !== end + way; at += way) if (at > ceilings[at - low]! === comesIn) return { envelope: at, sure: true };
      at += way * this.leap(ceilings[end - low]!, comesIn, at, way);
      width = Math.min(Math.max(2 * width, 2 * place), widest); // a wide one takes hardly longer than computing its first
    }
    return way > 0 && comesIn && certain <= until ? { envelope: certain, sure: true } : undefined;
  }

  /** As ceilings do not fall when the envelope grows, none below the last one is above it, and none above it is below. */
  private leap(ceiling: number, comesIn: boolean, next: number, way: 1 | -1): number {
    if (comesIn !== way > 0) return 0;
    return Math.max(0, way > 0 ? ceiling + 1 - next : next - ceiling);
  }

  private count(envelope: number): number {
    const { length } = this.order;
    if (length === 0 || envelope >= this.certainFrom(length - 1)) return length;
    return countUntil(length, (place) => envelope > this.ceilings(place, envelope, envelope)[0]!);
  }

  /** From here on a whole cent, or all there is to get, comes without any remainder. */
  private certainFrom(place: number): number {
    return Math.min(this.all, this.rate.reaches(1, this.base[place]!));
  }

  /** At each envelope from `low` to `high`: computed at the first, and then from step to step of each term. */
  private ceilings(place: number, low: number, high: number): Float64Array {
    const { base, atMost, rate, tie } = this;
    const { numerator, denominator } = rate.at(low);
    const sums = new Float64Array(high - low + 1);
    for (let n = 0; n < place; n++) {
      const [more, most] = [base[n]! - base[place]!, atMost[n]!];
      if (more === 0) {
        sums[0]! += 1;
        continue;
      }
      const first = tie[n]! < tie[place]!;
      const term = first ? 1 + quotientDown(more, numerator, denominator) : quotientUp(more, numerator, denominator);
      let value = Math.min(term, most);
      sums[0]! += value;
      if (high === low) continue;
      const each = (rate.proportion ?? NaN) / more;
      for (; value < most; value++) {
        const near = value * each;
        const above = Math.ceil(near);
        const sure = above - near > near * doubt && above - near < 1 - near * doubt;
        const next = sure ? above : first ? rate.reaches(value, more) : rate.passes(value, more);
        if (next > high) break;
        sums[next - low]! += 1;
      }
    }
    for (let n = 1; n < sums.length; n++) sums[n]! += sums[n - 1]!;
    return sums;
  }

  private between(before: number, after: number): { enter: readonly number[]; leave: readonly number[] } {
    const places = (from: number, to: number): readonly number[] => this.order.slice(from, to).sort((a, b) => a - b);
    return { enter: places(before, after), leave: places(after, before) };
  }
}
