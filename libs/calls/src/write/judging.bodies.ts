import { projectSubjects } from '#applications/application.events';
import { Choice, Flag, Form, Parts, Whole } from '#platform/http';
import {
  allocationStrategies,
  type AllocationStrategy,
  assessmentMethods,
  type AssessmentMethod,
  type TieRule,
  tieRuleNames,
} from '../call-assessment.pure';

export class TieRuleBody {
  @Choice(tieRuleNames, {
    description:
      'What parts files of equal score: the subject first, the higher result on a criterion, the lower amount',
  })
  readonly rule: TieRule['rule'];
  @Choice(projectSubjects, { description: 'For `prioritySubject`: which subject goes first', optional: true })
  readonly subject?: string;
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, {
    description: 'For `criterion`: the code of one of this call',
    example: 'addedValue',
    optional: true,
  })
  readonly criterion?: string;
}

/** What is left out has its default. */
export class AssessmentRulesBody {
  @Whole({
    description: 'Highest score of each criterion, from 0 in whole points; 5 without',
    example: 5,
    min: 0,
    max: 1_000,
    optional: true,
  })
  readonly maxScore?: number;
  @Whole({ description: 'A score under it needs a comment; 3 without', example: 3, min: 0, max: 1_000, optional: true })
  readonly commentBelow?: number;
  @Whole({
    description: 'Independent scores a file should have; 2 without',
    example: 2,
    min: 0,
    max: 1_000,
    optional: true,
  })
  readonly scoresPerApplication?: number;
  @Whole({
    description:
      'Points between the highest and the lowest total of a file above which the jury must deliberate on it; 2 without',
    example: 2,
    min: 0,
    max: 1_000,
    optional: true,
  })
  readonly disagreementAbove?: number;
  @Choice(assessmentMethods, {
    description: 'How the scores of a file become the number that ranks it; `weightedMean` without',
    example: 'weightedMean',
    optional: true,
  })
  readonly method?: AssessmentMethod;
  @Parts(() => TieRuleBody, {
    description:
      'What parts files of equal score, in this order; without: workstation adaptation first, then the criterion `addedValue` when the call has it, then the lower amount',
    example: [{ rule: 'prioritySubject', subject: 'workstationAdaptation' }, { rule: 'lowerAmount' }],
    optional: true,
    max: 10,
  })
  readonly tieRules?: TieRuleBody[];
  @Whole({
    description: 'Hundredths of a point; a file under it is not funded. None without',
    example: 250,
    min: 0,
    max: 100_000,
    optional: true,
  })
  readonly fundableFrom?: number;
  @Flag({ description: 'Jurors do not learn who applied; they do without', example: false, optional: true })
  readonly applicantsHidden?: boolean;
}

/** What is left out has its default. */
export class AllocationRulesBody {
  @Choice(allocationStrategies, {
    description: 'How the envelope is shared out over the ranking; `rankedStop` without',
    optional: true,
  })
  readonly strategy?: AllocationStrategy;
  @Whole({
    description: 'Calendar days to accept a partial grant; 14 without',
    example: 14,
    min: 0,
    max: 10_000,
    optional: true,
  })
  readonly acceptanceDays?: number;
}
