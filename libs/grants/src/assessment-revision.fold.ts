import type { AssessmentEvent } from '#jury/assessment.events';
import type { Fold } from '#platform/domain';

/** The revision of an assessment: when it is no longer the one that was ranked by, the ranking is outdated. */
export const assessmentRevision: Fold<number, AssessmentEvent> = {
  stream: 'assessment',
  initialState: -1,
  evolve: (revision) => revision + 1,
};

/** Whether an assessment is a score now: one that was not ranked by outdates the ranking as well. */
export const scoreGiven: Fold<boolean, AssessmentEvent> = {
  stream: 'assessment',
  initialState: false,
  evolve: (given, { type }) => (type === 'ScoreSaved' ? given : type === 'ScoreSubmitted'),
};
