/** How the scores of a file become one number. All are shown side by side; this one ranks. */
export const assessmentMethods = ['mean', 'weightedMean', 'median', 'trimmedMean', 'zScore'] as const;
export type AssessmentMethod = (typeof assessmentMethods)[number];

/** What parts files of equal score, in the order declared; never entry order, id or chance. */
export type TieRule =
  | { readonly rule: 'prioritySubject'; readonly subject: string }
  | { readonly rule: 'criterion'; readonly criterion: string } // the higher result on it
  | { readonly rule: 'lowerAmount' };
export const tieRuleNames = ['prioritySubject', 'criterion', 'lowerAmount'] as const satisfies TieRule['rule'][];

/** How the files of a call are scored. Fixed at publication, frozen with the criteria when the first score opens. */
export interface AssessmentRules {
  readonly maxScore: number; // of each criterion; scores are integers from 0
  readonly commentBelow: number; // a score under it needs a comment
  readonly scoresPerApplication: number; // independent ones; fewer is a warning, none is no place on the ranking
  readonly disagreementAbove: number; // with more points than this between highest and lowest total a file must be deliberated
  readonly method: AssessmentMethod;
  readonly tieRules: readonly TieRule[];
  readonly fundableFrom?: number | undefined; // hundredths of a point; a file under it gets nothing
  readonly applicantsHidden: boolean; // jurors do not learn who applied
}

/** A draft may still lack what a tie rule goes by. */
export interface DraftTieRule {
  readonly rule: TieRule['rule'];
  readonly subject?: string | undefined;
  readonly criterion?: string | undefined;
}
export interface DraftAssessment extends Partial<Omit<AssessmentRules, 'tieRules'>> {
  readonly tieRules?: readonly DraftTieRule[];
}

/** How the envelope is shared out (B.4). Declared with the call. */
export const allocationStrategies = [
  'rankedStop', // by rank, until one does not fit
  'rankedSkip', // by rank, leaving out what does not fit
  'rankedPartial', // by rank; the first that does not fit gets what is left
  'uniformRate', // one rate for all, lowered until the sum fits
  'proRata', // all get the same share of what they asked
  'maxCount', // as many files as possible
  'maxSpend', // as much of the envelope as possible
] as const;
export type AllocationStrategy = (typeof allocationStrategies)[number];

export interface AllocationRules {
  readonly strategy: AllocationStrategy;
  readonly acceptanceDays: number; // calendar days to accept a partial grant
}

/** What a call says of it; what is absent has its default. */
export interface JudgingRules {
  readonly assessment?: Partial<AssessmentRules> | undefined;
  readonly allocation?: Partial<AllocationRules> | undefined;
}
export const judgingFields = ['assessment', 'allocation'] as const satisfies readonly (keyof JudgingRules)[];

type Criteria = readonly { readonly code: string }[];
type JudgedBy = JudgingRules & { readonly criteria?: Criteria | undefined };

/** How its files are scored, complete. */
export function assessmentOf({ criteria = [], assessment = {} }: JudgedBy): AssessmentRules {
  const tieRules = usualTieRules(criteria);
  const maxScore = assessment.maxScore ?? usualMaxScore;
  const commentBelow = Math.min(usualCommentBelow, maxScore);
  const disagreementAbove = Math.min(usualDisagreement, maxScore);
  const usual = { commentBelow, scoresPerApplication: 2, disagreementAbove, method: 'weightedMean' } as const;
  return { maxScore, ...usual, tieRules, applicantsHidden: false, ...assessment };
}

/** How its envelope is shared out, complete. */
export const allocationOf = ({ allocation = {} }: JudgingRules): AllocationRules => ({
  strategy: 'rankedStop',
  acceptanceDays: 14,
  ...allocation,
});

const usualMaxScore = 5;
const usualCommentBelow = 3;
const usualDisagreement = 2;

/** B.3: the priority subject, then added value when the call judges it, then the lower amount. */
function usualTieRules(criteria: Criteria): readonly TieRule[] {
  const addedValue = criteria.some(({ code }) => code === 'addedValue');
  return [
    { rule: 'prioritySubject', subject: 'workstationAdaptation' },
    ...(addedValue ? [{ rule: 'criterion', criterion: 'addedValue' } as const] : []),
    { rule: 'lowerAmount' },
  ];
}
