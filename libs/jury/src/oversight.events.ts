import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Deadline, Messages, PersonId } from '#platform/domain';
import type { AssessmentId } from './assessment.events';

/** What was final when it was told. */
export interface FinalAssessment {
  readonly assessmentId: AssessmentId;
  readonly revision: number;
}

/**
 * What whoever takes the chair for a file is told of it, `oversight-<application id>`: found by the system alone, and for nobody else's
 * eyes.
 */
export type OversightEvent = Messages<{
  /** Everybody who has the file is done with it, and they are as many as the round asks. */
  AllScoresIn: {
    callId: CallId;
    applicationId: ApplicationId;
    round: number;
    chairPersonId: PersonId;
    finals: readonly FinalAssessment[];
  };
  /** The same, but chair and substitute both have a conflict of interest: told to the administrators who have none. */
  ChairMissing: {
    callId: CallId;
    applicationId: ApplicationId;
    round: number;
    finals: readonly FinalAssessment[];
    administrators: readonly PersonId[];
  };
  /** Jurors abstained, declined or left, and fewer scores than the round asks can come as things stand. */
  ScoresShort: {
    callId: CallId;
    applicationId: ApplicationId;
    round: number;
    wanted: number;
    possible: number; // that count, or may still come
    chairPersonId?: PersonId | undefined; // absent when whoever takes the chair still has to score the file, or nobody may take it
    administrators: readonly PersonId[]; // instead of the chair
  };
  /** There is again something to score. */
  ScoresAwaited: { callId: CallId; applicationId: ApplicationId; round: number };
  /** Somebody declared a conflict of interest. Says nothing of scores. */
  ConflictReported: {
    callId: CallId;
    applicationId: ApplicationId;
    personId: PersonId;
    chairPersonId: PersonId;
    substituteChairs: boolean; // it is the chair's own conflict, or another one keeps the chair away
  };
}>;

/** `scoringReminders-<call id>`: who was reminded of which round, once; nobody when all were done. */
export type ScoringReminderEvent = Messages<{
  ScoringReminded: {
    callId: CallId;
    round: number;
    jurors: readonly { readonly personId: PersonId; readonly files: number }[];
    due: Deadline;
  };
}>;
