import type { ApplicationId } from '#applications/application.events';
import type { RankedLine } from '#jury/ranking.events';
import type { ApplicationStanding } from './application-standing.fold';
import type { GrantId } from './envelope.events';
import type { JuryDecision } from './jury-decision.fold';

/** What the log says of a ranked file now. */
export interface RankedFileNow {
  readonly application: ApplicationStanding;
  readonly grantId: GrantId; // when it is funded
  readonly assessments: readonly number[]; // their revisions, as ranked by
  readonly scoredSince: boolean; // by somebody whose score it was not ranked by
  readonly decision: JuryDecision;
}

/** What the log says now of what a ranking was made of. */
export interface RankedNow {
  readonly files: ReadonlyMap<ApplicationId, RankedFileNow>;
  readonly unranked: number; // files in the running that stand nowhere on the ranking
}

/** Whether a ranking no longer agrees with what it was made of; not for files that only left the running. */
export const isRankingOutdated = (lines: readonly RankedLine[], { files, unranked }: RankedNow): boolean =>
  unranked > 0 || lines.some((line) => isLineOutdated(line, files.get(line.applicationId)!));

function isLineOutdated({ assessments, requestedCents, ...line }: RankedLine, now: RankedFileNow): boolean {
  const { application, scoredSince, decision } = now;
  return (
    scoredSince ||
    decision.outcome !== line.outcome ||
    decision.adjustedRank !== line.adjustedRank ||
    assessments.some(({ revision }, n) => now.assessments[n] !== revision) ||
    (application.status === 'admissible' && application.requestedCents !== requestedCents)
  );
}
