import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import type { AssessmentId } from '#jury/assessment.events';
import type { RankedLine } from '#jury/ranking.events';
import type { WorkServices } from '#platform/context';
import { EventLog, type UnitOfWork } from '#platform/event-store';
import { ReadModels } from '#platform/read-models';
import type { Concerned } from '../allocation.policy';
import { applicationStanding } from '../application-standing.fold';
import { assessmentRevision, scoreGiven } from '../assessment-revision.fold';
import { fileParties } from '../file-parties.fold';
import { juryDecision } from '../jury-decision.fold';
import type { RankedFileNow, RankedNow } from '../outdated.pure';
import { rankable, type RankableRow } from '../read/rankable.projection';
import { roundFiles } from '../round-files.fold';
import type { StandingRanking } from '../standing-ranking.fold';
import { grantIdFor } from './reserve-in-log';

interface RankedFiles extends RankedNow {
  readonly concerned: Concerned;
}

/** Where it is looked up which files and assessments there are. */
export type Looking = Pick<WorkServices, 'readModels' | 'head'>;

@Injectable()
export class RankedFilesInLog {
  constructor(
    private readonly readModels: ReadModels,
    private readonly log: EventLog,
  ) {}

  of(callId: string, ranking: StandingRanking, unit: UnitOfWork): Promise<RankedFiles> {
    return rankedFiles(callId, ranking, unit, { readModels: this.readModels, head: () => this.log.head() });
  }
}

/**
 * What a ranking rests on, as the log has it now; all of it must be unchanged when money is shared out by it. Which files and assessments
 * there are by now, a read model says that has seen the whole log.
 */
export async function rankedFiles(
  callId: string,
  ranking: StandingRanking,
  unit: UnitOfWork,
  looking: Looking,
): Promise<RankedFiles> {
  if (ranking.status !== 'standing') return { files: new Map(), unranked: 0, concerned: concernedBy([], []) };
  const { lines, round } = ranking;
  const rows = await rowsOf(callId, looking);
  const assessments = assessedIn(round, rows);
  const loaded = lines.map(async (line) => [line.applicationId, await nowOf(line, assessments, unit)] as const);
  const files = new Map(await Promise.all(loaded));
  const parties = await Promise.all(lines.map(({ applicationId }) => unit.load(fileParties, applicationId)));
  const only = (await unit.load(roundFiles, callId)).get(round);
  const others = rows.filter((row) => !row.assessment && !files.has(row.applicationId));
  const awaited = others.filter(({ applicationId }) => only?.includes(applicationId) ?? true);
  const standings = await Promise.all(awaited.map((row) => unit.load(applicationStanding, row.applicationId)));
  const unranked = standings.filter(({ status }) => status === 'admissible').length;
  const involved = parties.flatMap((each) => each.involved);
  return { files, unranked, concerned: concernedBy(lines, involved) };
}

async function rowsOf(callId: string, { readModels, head }: Looking): Promise<readonly RankableRow[]> {
  const seen = await head();
  if (seen) await readModels.waitFor([rankable], seen);
  const rows = await readModels.unfiltered(rankable, { sql: 'call_id = ?', parameters: [callId] });
  return rows.map(({ row }) => row);
}

const concernedBy = (lines: readonly RankedLine[], involved: Concerned['involved']): Concerned => ({
  files: lines.map(({ applicationId }) => applicationId),
  organisations: [...new Set(lines.map(({ organisationId }) => organisationId))],
  involved: [...new Set(involved)],
});

type Assessed = ReadonlyMap<ApplicationId, readonly AssessmentId[]>;

function assessedIn(round: number, rows: readonly RankableRow[]): Assessed {
  const files = new Map<ApplicationId, AssessmentId[]>();
  for (const { applicationId, assessment } of rows) {
    if (assessment?.round !== round) continue;
    const others = files.get(applicationId);
    if (others) others.push(assessment.assessmentId);
    else files.set(applicationId, [assessment.assessmentId]);
  }
  return files;
}

async function nowOf(
  { applicationId, assessments: rankedBy }: RankedLine,
  assessed: Assessed,
  unit: UnitOfWork,
): Promise<RankedFileNow> {
  const known = rankedBy.map(({ assessmentId }) => assessmentId);
  const others = (assessed.get(applicationId) ?? []).filter((each) => !known.includes(each));
  const assessments = await Promise.all(known.map((each) => unit.load(assessmentRevision, each)));
  const given = await Promise.all(others.map((each) => unit.load(scoreGiven, each)));
  return {
    application: await unit.load(applicationStanding, applicationId),
    grantId: grantIdFor(applicationId, unit),
    assessments,
    scoredSince: given.includes(true),
    decision: await unit.load(juryDecision, applicationId),
  };
}
