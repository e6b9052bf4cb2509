import type { AssessmentRules, CallId, Criterion } from '#calls/call.events';
import type { Messages } from '#platform/domain';

/**
 * `scoring-<call id>`, apart from the jury's own stream so that a juror never learns from a revision that somebody else scored. The first
 * score of a call freezes what it is scored by.
 */
export type ScoringEvent = Messages<{
  ScoringOpened: {
    callId: CallId;
    callVersion: number;
    criteria: readonly Criterion[];
    assessment: AssessmentRules;
  };
}>;
