/** How the scores of a file become one number. All are shown side by side; this one ranks. */
export const assessmentMethods = ['mean', 'weightedMean', 'median', 'trimmedMean', 'zScore'] as const;
export type AssessmentMethod = (typeof assessmentMethods)[number];

/** What parts files of equal score, in the order declared; never entry order, id or chance. */
export type TieRule =
  | { readonly rule: 'prioritySubject'; readonly subject: string }
  | { readonly rule: 'criterion'; readonly criterion: string } // the higher result on it
  | { readonly rule: 'lowerAmount' };

/** How the files of a call are scored. Fixed at publication, frozen with the criteria when the first score opens. */
export interface AssessmentRules {
  readonly maxScore: number; // of each criterion; scores are integers from 0
  readonly commentBelow: number; // a score under it needs a comment
  readonly scoresPerApplication: number; // independent ones; fewer is a warning, none is no place on the ranking
  readonly disagreementAbove: number; // points between highest and lowest total from which a file must be deliberated
  readonly method: AssessmentMethod;
  readonly tieRules: readonly TieRule[];
  readonly fundableFrom?: number | undefined; // hundredths of a point; a file under it gets nothing
  readonly applicantsHidden: boolean; // jurors do not learn who applied
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
