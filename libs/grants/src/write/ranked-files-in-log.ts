import type { ApplicationId } from '#applications/application.events';
import type { RankedLine } from '#jury/ranking.events';
import type { UnitOfWork } from '#platform/event-store';
import type { RankedFileNow } from '../allocation.pure';
import type { Concerned } from '../allocation.policy';
import { applicationStanding } from '../application-standing.fold';
import { assessmentRevision, scoreGiven } from '../assessment-revision.fold';
import { fileParties } from '../file-parties.fold';
import type { StandingRanking } from '../standing-ranking.fold';
import { grantIdFor } from './reserve-in-log';

interface RankedFiles {
  readonly files: ReadonlyMap<ApplicationId, RankedFileNow>;
  readonly concerned: Concerned;
}

/** What a ranking rests on, as the log has it now; all of it must be unchanged when money is shared out by it. */
export async function rankedFilesInLog(ranking: StandingRanking, unit: UnitOfWork): Promise<RankedFiles> {
  const lines = ranking.status === 'standing' ? ranking.lines : [];
  const parties = await Promise.all(lines.map(({ applicationId }) => unit.load(fileParties, applicationId)));
  const files = await Promise.all(lines.map(async (line) => [line.applicationId, await nowOf(line, unit)] as const));
  const concerned = {
    files: lines.map(({ applicationId }) => applicationId),
    organisations: [...new Set(lines.map(({ organisationId }) => organisationId))],
    involved: [...new Set(parties.flatMap(({ involved }) => involved))],
  };
  return { files: new Map(files), concerned };
}

async function nowOf(
  { applicationId, assessments, withoutScore = [] }: RankedLine,
  unit: UnitOfWork,
): Promise<RankedFileNow> {
  const application = await unit.load(applicationStanding, applicationId);
  const revisions = assessments.map(({ assessmentId }) => unit.load(assessmentRevision, assessmentId));
  const given = await Promise.all(withoutScore.map((assessmentId) => unit.load(scoreGiven, assessmentId)));
  const grantId = grantIdFor(applicationId, unit);
  return { application, grantId, assessments: await Promise.all(revisions), scoredSince: given.includes(true) };
}
