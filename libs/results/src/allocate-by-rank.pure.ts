import { type Candidate, lesser, sameRank, type Shares, together } from './candidates.pure';

export type RankedStrategy = 'rankedStop' | 'rankedSkip' | 'rankedPartial';

/** What happens to the files of one rank with so much left. `tied`: it depends on who of the equals comes first. */
interface Turn {
  readonly funded: readonly number[];
  readonly partial?: number | undefined;
  readonly tied: readonly number[];
  readonly stop: boolean;
  readonly up?: number | undefined;
  readonly down?: number | undefined;
}

/** Rank by rank. What no rule parts is not parted here either: it is tied, and nothing below it is decided. */
export function allocateByRank(strategy: RankedStrategy, candidates: readonly Candidate[], envelope: number): Shares {
  const cents = candidates.map(() => 0);
  const asked = (index: number): number => candidates[index]!.asked;
  let left = envelope;
  let [up, down]: [number | undefined, number | undefined] = [undefined, undefined];
  for (const equals of together(candidates, sameRank)) {
    const turn = turns[strategy](equals, asked, left);
    [up, down] = [lesser(up, turn.up), lesser(down, turn.down)];
    for (const index of turn.funded) {
      cents[index] = asked(index);
      left -= asked(index);
    }
    if (turn.partial !== undefined) cents[turn.partial] = left;
    if (turn.stop) return { cents, up, down, ...(turn.tied.length > 0 && { tied: turn.tied }) };
  }
  return { cents, up, down };
}

type TakeTurn = (equals: readonly number[], asked: (index: number) => number, left: number) => Turn;

const total = (of: readonly number[], asked: (index: number) => number): number =>
  of.reduce((sum, index) => sum + asked(index), 0);

const stop: TakeTurn = (equals, asked, left) => {
  const all = total(equals, asked);
  if (all <= left) return { funded: equals, tied: [], stop: false, down: left - all + 1 };
  const choice = equals.length > 1 && equals.some((index) => asked(index) <= left);
  return { funded: [], tied: choice ? equals : [], stop: true, up: all - left };
};

/** Who never fits is left out whoever comes first; when the others fit together, nobody had to choose. The equals come cheapest first. */
const skip: TakeTurn = (equals, asked, left) => {
  const sums = [0];
  for (const index of equals) sums.push(sums[sums.length - 1]! + asked(index));
  const next = (count: number): number => (count < equals.length ? asked(equals[count]!) : Infinity);
  let fitting = 0;
  while (next(fitting) <= left) fitting++;
  const up = fitting < equals.length ? { up: next(fitting) - left } : {};
  if (fitting === 0) return { funded: [], tied: [], stop: false, ...up };
  const all = sums[fitting]!;
  if (all <= left) return { funded: equals.slice(0, fitting), tied: [], stop: false, ...up, down: left - all + 1 };
  // so many are never tied when together they cost less than the next one alone
  let [more, fewer] = [fitting, fitting - 1];
  while (sums[more]! >= next(more)) more++;
  while (sums[fewer]! >= next(fewer)) fewer--;
  const tied = equals.slice(0, fitting);
  return { funded: [], tied, stop: true, up: sums[more]! - left, down: left - next(fewer) + 1 };
};

/** The first that does not fit gets what is left. */
const partial: TakeTurn = (equals, asked, left) => {
  const all = total(equals, asked);
  if (all <= left) return { funded: equals, tied: [], stop: false, down: left - all + 1 };
  if (left === 0) return { funded: [], tied: [], stop: true, up: 1 };
  if (equals.length > 1) return { funded: [], tied: equals, stop: true, up: all - left, down: left };
  return { funded: [], partial: equals[0], tied: [], stop: true, up: all - left, down: left };
};

const turns: Readonly<Record<RankedStrategy, TakeTurn>> = {
  rankedStop: stop,
  rankedSkip: skip,
  rankedPartial: partial,
};
