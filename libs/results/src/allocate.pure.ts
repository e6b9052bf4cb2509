import { type BasisPoints, type Cents, cents } from '#platform/domain';
import { allocateByRank } from './allocate-by-rank.pure';
import { allocateAtUniformRate, allocateProRata } from './allocate-by-share.pure';
import { allocateMaxCount } from './allocate-max-count.pure';
import { allocateMaxSpend } from './allocate-max-spend.pure';
import type { Candidate, Shares } from './candidates.pure';
import type { Fraction } from './fraction.pure';

export type Strategy =
  'rankedStop' | 'rankedSkip' | 'rankedPartial' | 'uniformRate' | 'proRata' | 'maxCount' | 'maxSpend';

export interface FundableFile<File extends string = string> {
  readonly applicationId: File;
  readonly rank?: number | undefined; // without one it gets nothing
  readonly eligibleCostCents: Cents;
  readonly requestedCents: Cents;
}

export interface AllocationInput<File extends string = string> {
  readonly files: readonly FundableFile<File>[];
  readonly envelopeCents: Cents;
  readonly strategy: Strategy;
  readonly launchedRate: BasisPoints; // which a uniform rate never exceeds
}

/** `partial`: less than requested. `reserve`: on the ranking, but without money. `notFunded`: not on the ranking. */
export interface AllocatedFile<File extends string = string> {
  readonly applicationId: File;
  readonly rank?: number | undefined;
  readonly outcome: 'funded' | 'partial' | 'reserve' | 'notFunded' | 'tieAtCutOff';
  readonly requestedCents: Cents;
  readonly cents: Cents;
}

export interface Allocation<File extends string = string> {
  readonly files: readonly AllocatedFile<File>[]; // by rank; those without one last
  readonly allocatedCents: Cents;
  readonly leftCents: Cents;
  readonly rate?: Fraction | undefined; // of the eligible cost (uniformRate) or of what was requested (proRata)
}

/** The files in the order in which they are looked at, apart from those that take no part. */
export interface Field<File extends string = string> {
  readonly inPlay: readonly FundableFile<File>[];
  readonly others: readonly FundableFile<File>[];
  readonly candidates: readonly Candidate[];
}

/**
 * Shares the envelope out, never a cent more than it holds. The result does not depend on the order of the files.
 * @throws RangeError for an envelope below 0 or a total that is not a safe number of cents
 */
export function allocate<File extends string>(input: AllocationInput<File>): Allocation<File> {
  const field = fieldOf(input.files);
  return allocationOf(field, shareOut(field.candidates, input), input.envelopeCents);
}

export function fieldOf<File extends string>(files: readonly FundableFile<File>[]): Field<File> {
  const [ranks, asked] = [new Float64Array(files.length), new Float64Array(files.length)];
  let [requested, eligible] = [0, 0];
  files.forEach(({ rank, requestedCents, eligibleCostCents }, n) => {
    ranks[n] = rank ?? Infinity;
    asked[n] = requestedCents;
    requested += requestedCents;
    eligible += eligibleCostCents;
  });
  cents(requested); // a sum that is not safe is refused
  cents(eligible);
  const byId = (a: number, b: number): number => (files[a]!.applicationId < files[b]!.applicationId ? -1 : 1);
  const order = Uint32Array.from(files, (_, n) => n).sort(
    (a, b) => (ranks[a] === ranks[b] ? 0 : ranks[a]! - ranks[b]!) || asked[a]! - asked[b]! || byId(a, b),
  );
  const [inPlay, others, candidates]: [FundableFile<File>[], FundableFile<File>[], Candidate[]] = [[], [], []];
  for (const n of order) {
    const file = files[n]!;
    const takesPart = ranks[n] !== Infinity && asked[n]! > 0;
    (takesPart ? inPlay : others).push(file);
    if (takesPart) candidates.push({ rank: ranks[n]!, asked: asked[n]!, cost: file.eligibleCostCents });
  }
  return { inPlay, others, candidates };
}

export function shareOut(
  candidates: readonly Candidate[],
  { envelopeCents, strategy, launchedRate }: Omit<AllocationInput, 'files'>,
): Shares {
  if (cents(envelopeCents) < 0) throw new RangeError(`an envelope of ${envelopeCents} cents`);
  switch (strategy) {
    case 'rankedStop':
    case 'rankedSkip':
    case 'rankedPartial':
      return allocateByRank(strategy, candidates, envelopeCents);
    case 'uniformRate':
      return allocateAtUniformRate(candidates, envelopeCents, launchedRate);
    case 'proRata':
      return allocateProRata(candidates, envelopeCents);
    case 'maxCount':
      return allocateMaxCount(candidates, envelopeCents);
    case 'maxSpend':
      return allocateMaxSpend(candidates, envelopeCents);
  }
}

export function allocationOf<File extends string>(
  { inPlay, others }: Field<File>,
  { cents: shares, tied = [], rate }: Shares,
  envelopeCents: Cents,
): Allocation<File> {
  const waiting = new Set(tied);
  const files = inPlay.map(({ applicationId, rank, requestedCents }, index): AllocatedFile<File> => {
    const got = cents(shares[index]!);
    const outcome = waiting.has(index) ? 'tieAtCutOff' : outcomeOf(got, requestedCents);
    return { applicationId, rank, outcome, requestedCents, cents: got };
  });
  const rest = others.map(({ applicationId, rank, requestedCents }): AllocatedFile<File> => {
    return { applicationId, rank, outcome: 'notFunded', requestedCents, cents: cents(0) };
  });
  const allocatedCents = cents(shares.reduce((sum, each) => sum + each, 0));
  const leftCents = cents(envelopeCents - allocatedCents);
  return { files: [...files, ...rest], allocatedCents, leftCents, ...(rate && { rate }) };
}

function outcomeOf(got: number, requested: number): 'funded' | 'partial' | 'reserve' {
  return got === 0 ? 'reserve' : got < requested ? 'partial' : 'funded';
}
