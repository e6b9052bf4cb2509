import type { Cents } from '#platform/domain';
import { compare, type Fraction, fraction, zero } from './fraction.pure';

/** What parts files of equal score, in the order declared; never entry order, id or chance. */
export type TieRule =
  | { readonly rule: 'prioritySubject'; readonly subject: string }
  | { readonly rule: 'criterion'; readonly criterion: string }
  | { readonly rule: 'lowerAmount' };

export interface RankableFile<File extends string = string> {
  readonly applicationId: File;
  readonly outcome: 'proposed' | 'notProposed'; // by the jury
  readonly score?: Fraction | undefined; // none when nobody's score counts
  readonly subjects: readonly string[];
  readonly criteria: ReadonlyMap<string, Fraction>; // the mean on each
  readonly requestedCents: Cents;
  readonly adjustedRank?: number | undefined; // by the deliberation
}

export interface RankRules<File extends string = string> {
  readonly tieRules: readonly TieRule[];
  readonly fundableFrom?: number | undefined; // hundredths of a point
  /** The chair's decisions, newest last: one parts a group of equals when it names all of them. */
  readonly tieDecisions?: readonly (readonly File[])[] | undefined;
}

export type DecidedBy = TieRule['rule'] | 'chair';

/** A file with a rank, or why it has none. */
export type Place<File extends string = string> = {
  readonly applicationId: File;
  readonly score?: Fraction | undefined;
} & (
  | {
      readonly rank: number;
      readonly adjusted: boolean;
      readonly decidedBy?: DecidedBy | undefined;
      readonly shared: boolean;
    }
  | { readonly rank?: undefined; readonly without: 'notProposed' | 'belowThreshold' | 'noScore' }
);

interface Parted<File extends string> {
  readonly files: readonly RankableFile<File>[]; // equal in everything declared
  readonly decidedBy?: DecidedBy | undefined;
  readonly adjustedRank?: number | undefined;
}

/**
 * By score, then by the tie rules in their order, then by the chair; who is still equal shares a rank and the next one is left out (1, 1, 3).
 * Files of one rank stand in the order of their ids, which means nothing; those without a rank come last.
 */
export function rank<File extends string>(
  files: readonly RankableFile<File>[],
  rules: RankRules<File>,
): readonly Place<File>[] {
  const ranked: RankableFile<File>[] = [];
  const others: Place<File>[] = [];
  for (const file of files) {
    const without = whyWithout(file, rules);
    if (without) others.push({ applicationId: file.applicationId, score: file.score, without });
    else ranked.push(file);
  }
  const own = ranked.filter(({ adjustedRank }) => adjustedRank === undefined);
  const groups = withAdjusted(
    byScore(own).flatMap((equals) => part(equals, rules)),
    ranked,
    rules,
  );
  const places: Place<File>[] = [];
  for (const { files: equals, decidedBy, adjustedRank } of groups) {
    const at = { rank: places.length + 1, adjusted: adjustedRank !== undefined, decidedBy, shared: equals.length > 1 };
    for (const { applicationId, score } of equals) places.push({ applicationId, score, ...at });
  }
  return [...places, ...others.sort((a, b) => compare(b.score ?? zero, a.score ?? zero) || byId(a, b))];
}

/** The jury's own rank stands above a missing score, never above the threshold of the call. */
function whyWithout(
  { outcome, score, adjustedRank }: RankableFile,
  { fundableFrom }: RankRules,
): 'notProposed' | 'belowThreshold' | 'noScore' | undefined {
  if (outcome === 'notProposed') return 'notProposed';
  if (!score) return adjustedRank === undefined ? 'noScore' : undefined;
  const below = fundableFrom !== undefined && compare(score, fraction(fundableFrom, 100)) < 0;
  return below ? 'belowThreshold' : undefined;
}

const byId = (a: { applicationId: string }, b: { applicationId: string }): number =>
  a.applicationId < b.applicationId ? -1 : 1;

/** Compared as floating point where that is sure to tell them apart, and exactly where it is not. */
function byScore<File extends string>(
  files: readonly RankableFile<File>[],
): readonly (readonly RankableFile<File>[])[] {
  const scored = files.map((file) => {
    const score = file.score ?? zero;
    return { file, score, near: Number(score.numerator) / Number(score.denominator) };
  });
  const order = (a: (typeof scored)[number], b: (typeof scored)[number]): number => {
    const difference = b.near - a.near;
    return Math.abs(difference) > 1e-9 * (1 + Math.abs(a.near)) ? difference : compare(b.score, a.score);
  };
  return runs(scored, order).map((equals) => equals.map(({ file }) => file));
}

/** Sorted, and cut wherever neighbours differ. */
function runs<Value>(values: readonly Value[], order: (a: Value, b: Value) => number): readonly (readonly Value[])[] {
  const sorted = [...values].sort(order);
  const cut: Value[][] = [];
  for (const value of sorted) {
    const last = cut[cut.length - 1];
    if (last && order(last[0]!, value) === 0) last.push(value);
    else cut.push([value]);
  }
  return cut;
}

/** Each part says what set it apart from the one above it; the first, from the one below it. */
function part<File extends string>(
  equals: readonly RankableFile<File>[],
  { tieRules, tieDecisions = [] }: RankRules<File>,
): readonly Parted<File>[] {
  if (equals.length === 1) return [{ files: equals }];
  const orders = tieRules.map((rule) => ({ by: rule.rule, order: orderOf(rule) }));
  const parts = partBy(equals, orders).flatMap((each) => byChair(each, tieDecisions));
  return parts.map((each, n) => ({
    ...each,
    decidedBy: each.decidedBy ?? (n === 0 ? parts[1]?.decidedBy : undefined),
  }));
}

function partBy<File extends string>(
  equals: readonly RankableFile<File>[],
  [first, ...rest]: readonly { by: DecidedBy; order: (a: RankableFile, b: RankableFile) => number }[],
): readonly Parted<File>[] {
  if (!first || equals.length === 1) return [{ files: [...equals].sort(byId) }];
  return runs(equals, first.order).flatMap((run, n) =>
    partBy(run, rest).map((each, m) => (n > 0 && m === 0 ? { ...each, decidedBy: first.by } : each)),
  );
}

function byChair<File extends string>(
  { files, decidedBy }: Parted<File>,
  tieDecisions: readonly (readonly File[])[],
): readonly Parted<File>[] {
  const decision = tieDecisions.findLast((order) => files.every(({ applicationId }) => order.includes(applicationId)));
  if (files.length === 1 || !decision) return [{ files, decidedBy }];
  return [...new Set(decision)]
    .flatMap((id) => files.filter(({ applicationId }) => applicationId === id))
    .map((file, n) => ({ files: [file], decidedBy: n === 0 ? decidedBy : ('chair' as const) }));
}

/** Whom the jury gave one place no rule parts, only the chair. */
function partAdjusted<File extends string>(
  { files, adjustedRank }: Parted<File>,
  { tieDecisions = [] }: RankRules<File>,
): readonly Parted<File>[] {
  const parts = byChair({ files }, tieDecisions);
  const decidedBy = parts.length > 1 ? ('chair' as const) : undefined;
  return parts.map((each) => ({ ...each, decidedBy, adjustedRank }));
}

function orderOf(rule: TieRule): (a: RankableFile, b: RankableFile) => number {
  switch (rule.rule) {
    case 'prioritySubject':
      return (a, b) => Number(b.subjects.includes(rule.subject)) - Number(a.subjects.includes(rule.subject));
    case 'criterion':
      return (a, b) => compare(resultOn(rule.criterion, b), resultOn(rule.criterion, a));
    case 'lowerAmount':
      return (a, b) => a.requestedCents - b.requestedCents;
  }
}

/** Who has no result on it comes after those who have one, be it zero. */
const resultOn = (criterion: string, { criteria }: RankableFile): Fraction => criteria.get(criterion) ?? fraction(-1n);

/** The jury's own places are taken in order; a place in the midst of equals comes after them. */
function withAdjusted<File extends string>(
  groups: readonly Parted<File>[],
  ranked: readonly RankableFile<File>[],
  rules: RankRules<File>,
): readonly Parted<File>[] {
  const adjusted = ranked.filter(({ adjustedRank }) => adjustedRank !== undefined);
  if (adjusted.length === 0) return groups;
  const result = [...groups];
  for (const files of runs(adjusted, (a, b) => a.adjustedRank! - b.adjustedRank!)) {
    const { adjustedRank } = files[0]!;
    let [at, ahead] = [0, 0];
    while (at < result.length && ahead + 1 < adjustedRank!) ahead += result[at++]!.files.length;
    result.splice(at, 0, { files: [...files].sort(byId), adjustedRank });
  }
  return result.flatMap((group) => (group.adjustedRank === undefined ? [group] : partAdjusted(group, rules)));
}
