import type { ProjectSubject } from '#applications/application.events';
import type { TieRule } from '#calls/call.events';
import { compare, fraction, type Fraction, fromExact } from '#results/fraction.pure';
import type { ExactNumber, RankedLine } from '../ranking.events';

export const partedBys = ['score', 'prioritySubject', 'criterion', 'lowerAmount', 'chair', 'jury', 'nothing'] as const;
export type PartedBy = (typeof partedBys)[number];

/** What sets two places apart: the first of score, tie rules in their order, and the chair that does. */
export function partedBy(one: RankedLine, other: RankedLine, tieRules: readonly TieRule[]): PartedBy {
  if (one.rank === other.rank) return 'nothing';
  if (one.adjusted && other.adjusted && one.adjustedRank === other.adjustedRank) return 'chair';
  if (one.adjusted || other.adjusted) return 'jury';
  if (compare(valueOf(one.score), valueOf(other.score)) !== 0) return 'score';
  return tieRules.find((rule) => differ(one, other, rule))?.rule ?? 'chair';
}

const valueOf = (score: ExactNumber | undefined): Fraction => (score ? fromExact(score) : fraction(-1n));

function differ(one: RankedLine, other: RankedLine, tie: TieRule): boolean {
  switch (tie.rule) {
    case 'prioritySubject':
      return isAbout(one.subject, tie.subject) !== isAbout(other.subject, tie.subject);
    case 'criterion':
      return compare(resultOn(one, tie.criterion), resultOn(other, tie.criterion)) !== 0;
    case 'lowerAmount':
      return one.requestedCents !== other.requestedCents;
  }
}

const isAbout = (subject: ProjectSubject | undefined, wanted: string): boolean => subject === wanted;

const resultOn = ({ results }: RankedLine, criterion: string): Fraction =>
  valueOf(results.find((each) => each.criterion === criterion)?.score);
