import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Brand, Deadline, Messages, OrganisationId, PersonId, VaultRef } from '#platform/domain';

export type AssessmentId = Brand<string, 'AssessmentId'>;

/** Why a juror does not assess a file. */
export const declineGrounds = ['conflict', 'noExpertise', 'tooMany'] as const;
export type DeclineGround = (typeof declineGrounds)[number];

/** Which juror assesses which file in which round; the id derives from the three. */
export interface AssessmentAbout {
  readonly assessmentId: AssessmentId;
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId; // of the applicant
  readonly jurorPersonId: PersonId;
  readonly round: number;
}

/** One criterion: an integer from 0 to the call's maximum, or that it does not apply to this file. */
export interface CriterionScore {
  readonly criterion: string;
  readonly score: number | 'notApplicable';
  readonly comment?: VaultRef | undefined;
}

/** In a draft the words may be there before the number. */
export type DraftScore = Omit<CriterionScore, 'score'> & Partial<Pick<CriterionScore, 'score'>>;

/**
 * One juror and one file, `assessment-<id>`, a stream each: a juror learns nothing of others from the revisions of the own one. Zero, not
 * applicable, abstained, recused (declined) and missing are five different things.
 */
export type AssessmentEvent = Messages<{
  JurorAssigned: AssessmentAbout & {
    how: 'byHand' | 'inBulk' | 'automatically';
    reason?: VaultRef | undefined; // why in spite of a soft conflict, or after the juror declined
    due?: Deadline | undefined; // of the round, when it was still to come
  };
  /** Taken away before anything was final. */
  AssignmentEnded: AssessmentAbout & { reason: VaultRef };
  /** By the juror: a recusal. After `conflict` the pair is never assigned again. */
  AssignmentDeclined: AssessmentAbout & {
    ground: DeclineGround;
    explanation?: VaultRef | undefined;
  };
  /** A draft: all that there is so far, not only what changed. */
  ScoreSaved: AssessmentAbout & { scores: readonly DraftScore[]; comment?: VaultRef | undefined };
  /** With `missedDue` it came late: after this end of its round. It counts all the same. */
  ScoreSubmitted: AssessmentAbout & {
    scores: readonly CriterionScore[];
    comment?: VaultRef | undefined;
    missedDue?: Deadline | undefined;
  };
  /** Final without a score. */
  JurorAbstained: AssessmentAbout & { reason: VaultRef; missedDue?: Deadline | undefined };
  /** By the chair. What was submitted stays in the history and is the draft to go on with; `due` when it is still to come. */
  ScoreReopened: AssessmentAbout & { reason: VaultRef; due?: Deadline | undefined };
  /** A conflict came to light: what was scored counts no more and stays in the history. */
  AssessmentVoided: AssessmentAbout & { ground: 'conflict' };
}>;
