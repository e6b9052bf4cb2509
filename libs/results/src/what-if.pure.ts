import { type Cents, cents } from '#platform/domain';
import { type Allocation, type AllocationInput, allocationOf, type Field, fieldOf, shareOut } from './allocate.pure';
import { sharingOf } from './allocate-by-share.pure';
import { upToNextSum } from './allocate-max-spend.pure';
import { type Candidate, lesser, type Shares } from './candidates.pure';
import { FundedByShare, type NearestChange } from './what-if-shares.pure';

/** By how much the envelope must grow or shrink until other files are funded, and which. */
export interface EnvelopeChange<File extends string = string> {
  readonly byCents: Cents;
  readonly envelopeCents: Cents; // after it
  readonly enter: readonly File[];
  readonly leave: readonly File[];
}

/** Not searched further: up to so many cents nothing changes. */
export interface NoChangeWithin {
  readonly withinCents: Cents;
}

/** The smallest change either way; without one, no envelope in that direction funds other files. */
export interface SmallestChanges<File extends string = string> {
  readonly up?: EnvelopeChange<File> | NoChangeWithin | undefined;
  readonly down?: EnvelopeChange<File> | NoChangeWithin | undefined;
}

export interface WhatIf<File extends string = string> extends SmallestChanges<File> {
  readonly allocation: Allocation<File>;
}

/** Another outcome or other cents than in the real list. */
export interface Difference<File extends string = string> {
  readonly applicationId: File;
  readonly before?: Side | undefined; // none: it takes no part in that list
  readonly after?: Side | undefined;
}
type Side = Pick<Allocation['files'][number], 'outcome' | 'cents'>;

const mostLooks = 150_000; // candidates looked at in one search, in all
const mostTries = 2_000;

const mostSteps = 1e8; // in one search among shares: a second, of which real amounts take a hundredth

/** An allocation and how near it is to another one. */
export function whatIf<File extends string>(input: AllocationInput<File>, patience = mostSteps): WhatIf<File> {
  const field = fieldOf(input.files);
  const shares = shareOut(field.candidates, input);
  const allocation = allocationOf(field, shares, input.envelopeCents);
  const { strategy } = input;
  if (strategy === 'uniformRate' || strategy === 'proRata') {
    const sharing = sharingOf(strategy, field.candidates, input.launchedRate);
    const funded = new FundedByShare(field.candidates, sharing, patience);
    const nearest = (way: 1 | -1) => ofShares(field, funded.nearest(input.envelopeCents, way), input.envelopeCents);
    return { allocation, up: nearest(1), down: nearest(-1) };
  }
  return { allocation, up: search(field, shares, input, 1), down: search(field, shares, input, -1) };
}

function ofShares<File extends string>(
  { inPlay }: Field<File>,
  nearest: NearestChange | undefined,
  start: number,
): EnvelopeChange<File> | NoChangeWithin | undefined {
  if (!nearest) return undefined;
  if ('searchedTo' in nearest) return { withinCents: cents(Math.abs(nearest.searchedTo - start)) };
  const { envelope, enter, leave } = nearest;
  const named = (places: readonly number[]): readonly File[] => places.map((index) => inPlay[index]!.applicationId);
  return {
    ...{ byCents: cents(envelope - start), envelopeCents: cents(envelope) },
    ...{ enter: named(enter), leave: named(leave) },
  };
}

/** From margin to margin: short of the next one no step of the strategy goes another way. */
function search<File extends string>(
  field: Field<File>,
  now: Shares,
  input: AllocationInput<File>,
  way: 1 | -1,
): EnvelopeChange<File> | NoChangeWithin | undefined {
  const { candidates } = field;
  const start = input.envelopeCents;
  let [envelope, shares] = [start as number, now];
  for (let tries = 0; ; tries++) {
    const margin = marginOf(candidates, shares, { ...input, envelopeCents: cents(envelope) }, way);
    if (margin === undefined || (way < 0 && margin > envelope)) return undefined;
    if (tries >= mostTries || (tries > 0 && tries * candidates.length > mostLooks))
      return { withinCents: cents(Math.abs(envelope - start) + margin - 1) };
    envelope += way * margin;
    shares = shareOut(candidates, { ...input, envelopeCents: cents(envelope) });
    const change = changeOf(field, now, shares);
    if (change) return { byCents: cents(envelope - start), envelopeCents: cents(envelope), ...change };
  }
}

function marginOf(
  candidates: readonly Candidate[],
  { up, down }: Shares,
  { strategy, envelopeCents }: AllocationInput,
  way: 1 | -1,
): number | undefined {
  if (way < 0) return down;
  return strategy === 'maxSpend' ? lesser(up, upToNextSum(candidates, envelopeCents)) : up;
}

function changeOf<File extends string>(
  { inPlay }: Field<File>,
  before: Shares,
  after: Shares,
): Pick<EnvelopeChange<File>, 'enter' | 'leave'> | undefined {
  const [enter, leave]: [File[], File[]] = [[], []];
  for (let index = 0; index < inPlay.length; index++) {
    const [had, has] = [before.cents[index]! > 0, after.cents[index]! > 0];
    if (had !== has) (has ? enter : leave).push(inPlay[index]!.applicationId);
  }
  return enter.length + leave.length > 0 ? { enter, leave } : undefined;
}

/** What differs from the real list, file by file; nothing when the inputs are the real ones. */
export function differences<File extends string>(
  real: Allocation<File>,
  other: Allocation<File>,
): readonly Difference<File>[] {
  const [before, after] = [sides(real), sides(other)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((applicationId) => {
    const [was, is] = [before.get(applicationId), after.get(applicationId)];
    return was?.outcome === is?.outcome && was?.cents === is?.cents ? [] : [{ applicationId, before: was, after: is }];
  });
}

const sides = <File extends string>({ files }: Allocation<File>): ReadonlyMap<File, Side> =>
  new Map(files.map(({ applicationId, outcome, cents: got }) => [applicationId, { outcome, cents: got }]));
