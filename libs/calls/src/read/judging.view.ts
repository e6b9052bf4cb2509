import { Choice, Flag, Parts, Text, Whole } from '#platform/http';
import {
  allocationOf,
  allocationStrategies,
  assessmentMethods,
  assessmentOf,
  tieRuleNames,
} from '../call-assessment.pure';
import type { CallDraft } from '../call.events';

export class TieRuleView {
  @Choice(tieRuleNames, { description: 'What parts files of equal score' }) readonly rule: string;
  @Text({ description: 'The subject that goes first', example: 'workstationAdaptation', optional: true })
  readonly subject?: string | undefined;
  @Text({ description: 'The criterion whose higher result goes first', example: 'addedValue', optional: true })
  readonly criterion?: string | undefined;
}

export class AssessmentRulesView {
  @Whole({ description: 'Highest score of each criterion', example: 5, min: 0, max: 1_000 }) readonly maxScore: number;
  @Whole({ description: 'A score under it needs a comment', example: 3, min: 0, max: 1_000 })
  readonly commentBelow: number;
  @Whole({ description: 'Independent scores a file should have', example: 2, min: 0, max: 1_000 })
  readonly scoresPerApplication: number;
  @Whole({ description: 'Points of difference above which the jury must deliberate', example: 2, min: 0, max: 1_000 })
  readonly disagreementAbove: number;
  @Choice(assessmentMethods, { description: 'How scores become the number that ranks', example: 'weightedMean' })
  readonly method: string;
  @Parts(() => TieRuleView, { description: 'What parts files of equal score, in this order' })
  readonly tieRules: readonly TieRuleView[];
  @Whole({
    description: 'Hundredths of a point under which a file is not funded',
    example: 250,
    min: 0,
    max: 100_000,
    optional: true,
  })
  readonly fundableFrom?: number | undefined;
  @Flag({ description: 'Whether jurors do not learn who applied', example: false }) readonly applicantsHidden: boolean;
}

export class AllocationRulesView {
  @Choice(allocationStrategies, { description: 'How the envelope is shared out' }) readonly strategy: string;
  @Whole({ description: 'Calendar days to accept a partial grant', example: 14, min: 0, max: 10_000 })
  readonly acceptanceDays: number;
}

/** Complete, with the defaults; the tie rules of a draft as they were entered. */
export function showJudging({ criteria, assessment = {}, allocation }: CallDraft) {
  const { tieRules, ...numbers } = assessment;
  const complete = assessmentOf({ criteria, assessment: numbers });
  return {
    assessment: { ...complete, ...(tieRules && { tieRules }) },
    allocation: allocationOf({ allocation }),
  };
}
