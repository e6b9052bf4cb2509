import type { Instant, Recorded } from '#platform/domain';
import type { ApplicationAnswers, Check, ReplacementEvent } from '../application.events';
import type { Submission } from './file-row.pure';

/** Answers that are to take the place of what was submitted, which stands until then. */
export interface ReplacementRow {
  readonly answers: ApplicationAnswers;
  readonly startedAt: Instant;
}
export interface FormerSubmission extends Submission {
  readonly answers: ApplicationAnswers;
}
interface Row {
  readonly answers: ApplicationAnswers;
  readonly handedIn?: ApplicationAnswers;
  readonly submission?: Submission;
  readonly formerSubmissions?: readonly FormerSubmission[];
  readonly checks?: readonly Check[];
}

export function replacementAfter({ type, metadata }: Recorded<ReplacementEvent>, row: Row): ReplacementRow | undefined {
  const { answers, handedIn = answers } = row;
  return type === 'ReplacementStarted' ? { answers: handedIn, startedAt: metadata.recordedAt } : undefined;
}

/** What stood until now stays to be seen; what was found of it does not hold for what takes its place. */
export function replaced({ answers, handedIn = answers, submission, formerSubmissions = [], checks }: Row) {
  if (!submission) return {};
  return {
    replacement: undefined,
    formerSubmissions: [...formerSubmissions, { ...submission, answers: handedIn }],
    ...(checks && { checks: [] }),
    grounds: undefined,
    explanation: undefined,
    notifiedAt: undefined,
  };
}
