import type { AssessmentRules, Criterion } from '#calls/call.events';
import type { Violation } from '#platform/domain';
import type { CriterionScore, DraftScore } from './assessment.events';

/** What a call is scored by, as it stands when somebody scores. */
export interface ScoringRules {
  readonly criteria: readonly Criterion[];
  readonly assessment: AssessmentRules;
}

type Rules = ScoringRules;

/** What is wrong with what somebody enters, drafts included; fields are those of the body. */
export function enteredViolations(entered: readonly DraftScore[], rules: Rules): readonly Violation[] {
  return entered.flatMap(({ criterion, score }, n) => [
    ...when(!knows(rules, criterion), { field: `scores[${String(n)}].criterion`, rule: 'scoreCriterionUnknown' }),
    ...when(firstOf(entered, criterion) < n, { field: `scores[${String(n)}].criterion`, rule: 'scoreCriterionTwice' }),
    ...rangeViolations(score, `scores[${String(n)}].score`, rules),
  ]);
}

/** What keeps a draft from being submitted; fields are named by the criterion. */
export function submissionViolations(draft: readonly DraftScore[], rules: Rules): readonly Violation[] {
  const { commentBelow } = rules.assessment;
  return rules.criteria.flatMap(({ code }) => {
    const { score, comment } = draft.find(({ criterion }) => criterion === code) ?? {};
    const isLow = typeof score === 'number' && score < commentBelow;
    const noComment = { field: `scores.${code}.comment`, rule: 'scoreCommentMissing', details: { commentBelow } };
    return [
      ...when(score === undefined, { field: `scores.${code}.score`, rule: 'scoreMissing' }),
      ...rangeViolations(score, `scores.${code}.score`, rules),
      ...when(isLow && !comment, noComment),
    ];
  });
}

/** In the order of the criteria; a criterion that is entered anew takes the place of the former, one left empty is none. */
export function mergedScores(
  draft: readonly DraftScore[],
  entered: readonly DraftScore[],
  { criteria }: Rules,
): readonly DraftScore[] {
  const all = new Map([...draft, ...entered].map((each) => [each.criterion, each]));
  return criteria
    .map(({ code }) => all.get(code))
    .filter((each): each is DraftScore => each !== undefined && (each.score !== undefined || !!each.comment));
}

export const isScored = (each: DraftScore): each is CriterionScore => each.score !== undefined;

const knows = ({ criteria }: Rules, criterion: string): boolean => criteria.some(({ code }) => code === criterion);

const firstOf = (entered: readonly DraftScore[], criterion: string): number =>
  entered.findIndex((each) => each.criterion === criterion);

function rangeViolations(score: DraftScore['score'], field: string, { assessment }: Rules): readonly Violation[] {
  const { maxScore } = assessment;
  const isWithin = typeof score !== 'number' || (Number.isSafeInteger(score) && score >= 0 && score <= maxScore);
  return when(!isWithin, { field, rule: 'scoreOutOfRange', details: { maxScore } });
}

const when = (wrong: boolean, violation: Violation): readonly Violation[] => (wrong ? [violation] : []);
