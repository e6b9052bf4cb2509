import type { Fraction } from './fraction.pure';

/** A ranked file as the strategies see it: a rank and whole cents, no id. They come sorted by rank and then by what was asked. */
export interface Candidate {
  readonly rank: number;
  readonly asked: number; // > 0
  readonly cost: number; // eligible
}

/**
 * Cents for each candidate. `up` and `down` are the smallest changes of the envelope, in cents, at which a step of the strategy would go
 * another way; short of them the same files are funded. Without one, no change in that direction matters. Shares at a common rate have none: every
 * cent may matter to them, and `FundedByShare` knows where it does.
 */
export interface Shares {
  readonly cents: readonly number[];
  readonly tied?: readonly number[] | undefined; // whom no rule parts; what they could have is held back
  readonly rate?: Fraction | undefined;
  readonly up?: number | undefined;
  readonly down?: number | undefined;
}

/** Neighbours that are the same, by their places. */
export function together(
  candidates: readonly Candidate[],
  same: (a: Candidate, b: Candidate) => boolean,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (let index = 0; index < candidates.length; index++) {
    const last = groups[groups.length - 1];
    if (last && same(candidates[last[0]!]!, candidates[index]!)) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

export const sameRank = (a: Candidate, b: Candidate): boolean => a.rank === b.rank;

/** Alike in all that a strategy looks at: whichever of them is taken, the result is the same. */
export const alike = (a: Candidate, b: Candidate): boolean => a.rank === b.rank && a.asked === b.asked;

/** Of equal remainders the better rank, then the higher cost; between files alike in these, the order they stand in decides about one cent. */
export function comesFirst(candidates: readonly Candidate[], a: number, b: number): number {
  return candidates[a]!.rank - candidates[b]!.rank || candidates[b]!.cost - candidates[a]!.cost || a - b;
}

/** The smaller of two that may be missing. */
export function lesser(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}

/** Of alike candidates of whom some are taken and some are not, none is: somebody has to choose. */
export function holdBackAlike(
  candidates: readonly Candidate[],
  taken: readonly boolean[],
): Pick<Shares, 'cents' | 'tied'> {
  const cents = candidates.map(({ asked }, index) => (taken[index] ? asked : 0));
  const tied = together(candidates, alike)
    .filter((equals) => equals.some((index) => taken[index]) && !equals.every((index) => taken[index]))
    .flat();
  for (const index of tied) cents[index] = 0;
  return tied.length > 0 ? { cents, tied } : { cents };
}
