import type { Violation } from '#platform/domain';
import type { CallDraft } from './call.events';
import { allocationOf, assessmentOf, type DraftTieRule } from './call-assessment.pure';

const highestScore = 100;
const mostScores = 20;
const longestAcceptance = 365;

/** What is wrong with how the files of a call are scored and its envelope is shared out. */
export function judgingViolations({
  criteria = [],
  assessment = {},
  allocation = {},
}: CallDraft): readonly Violation[] {
  const { tieRules = [], ...numbers } = assessment;
  const { maxScore } = assessmentOf({ assessment: numbers });
  const { acceptanceDays } = allocationOf({ allocation });
  const codes = criteria.map(({ code }) => code);
  return [
    ...outside('assessment.maxScore', numbers.maxScore, 1, highestScore),
    ...outside('assessment.commentBelow', numbers.commentBelow, 0, maxScore),
    ...outside('assessment.disagreementAbove', numbers.disagreementAbove, 0, maxScore),
    ...outside('assessment.scoresPerApplication', numbers.scoresPerApplication, 1, mostScores),
    ...outside('assessment.fundableFrom', numbers.fundableFrom, 0, maxScore * 100),
    ...(numbers.method === 'zScore' && numbers.fundableFrom !== undefined
      ? [{ field: 'assessment.fundableFrom', rule: 'callThresholdNotForZScores' }]
      : []),
    ...tieRules.flatMap((each, n) => tieRuleViolations(each, `assessment.tieRules[${String(n)}]`, codes)),
    ...tieRules.flatMap((each, n) =>
      tieRules.slice(0, n).some((earlier) => isSame(earlier, each))
        ? [{ field: `assessment.tieRules[${String(n)}]`, rule: 'callTieRuleTwice' }]
        : [],
    ),
    ...outside('allocation.acceptanceDays', acceptanceDays, 1, longestAcceptance),
  ];
}

function outside(field: string, value: number | undefined, min: number, max: number): readonly Violation[] {
  if (value === undefined || (value >= min && value <= max)) return [];
  return [{ field, rule: 'callJudgingOutOfRange', details: { min, max } }];
}

/** A subject or a criterion of the call, as the rule asks, and nothing that it does not go by. */
function tieRuleViolations(
  { rule, subject, criterion }: DraftTieRule,
  field: string,
  codes: readonly string[],
): readonly Violation[] {
  const wrong = {
    subject: (rule === 'prioritySubject') !== (subject !== undefined),
    criterion: rule === 'criterion' ? !codes.includes(criterion ?? '') : criterion !== undefined,
  };
  return (['subject', 'criterion'] as const)
    .filter((part) => wrong[part])
    .map((part) => ({ field: `${field}.${part}`, rule: 'callTieRuleUnclear' }));
}

const isSame = (a: DraftTieRule, b: DraftTieRule): boolean =>
  a.rule === b.rule && a.subject === b.subject && a.criterion === b.criterion;
