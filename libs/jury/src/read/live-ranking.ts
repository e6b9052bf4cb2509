import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import { type AnyProjection, type Reading, type RowOf, Screens } from '#platform/read-models';
import type { AssessedBy, FileToRank, RankingInputs } from '../ranking.pure';
import { type AssessmentRow, countedScore } from './assessment-list.projection';
import { type DecisionRow, deliberatedFiles } from './deliberated-files.projection';
import type { JuryFileRow } from './jury-file-list.projection';
import { type GivenScores, LiveScores } from './live-scores';
import { standingOf } from './standing.pure';
import { type TieDecisionRow, tieDecisions } from './tie-decisions.projection';

export interface LiveRanking {
  readonly inputs: RankingInputs;
  readonly round: number;
  readonly rows: ReadonlyMap<ApplicationId, JuryFileRow>;
  readonly tieDecisions: readonly TieDecisionRow[];
}

/** What a ranking would be made of, of the files that count for this reader, now or as of `reading.asOf`. */
@Injectable()
export class LiveRankings {
  constructor(
    private readonly live: LiveScores,
    private readonly screens: Screens,
  ) {}

  /** @throws RuleBroken `notFound` for whoever may not know of the jury */
  async of(callId: string, reading: Reading): Promise<LiveRanking> {
    const scores = await this.live.given(callId, reading);
    const { criteria, assessment } = scores.rules;
    const decisions = await this.decisions(callId, reading);
    const decided = await this.rows(tieDecisions, callId, reading, 'positionInLog');
    const ties = decided.map(({ applicationIds }) => applicationIds);
    const assessed = assessedIn(scores);
    const files = scores.files.map((file): FileToRank => ({
      ...aboutOf(file),
      assessments: assessed.get(file.applicationId) ?? [],
      decision: decisions.get(file.applicationId),
    }));
    const { round, scoresWanted } = scores;
    const rows = new Map(scores.files.map((file) => [file.applicationId, file]));
    return { inputs: { criteria, assessment, scoresWanted, files, ties }, round, rows, tieDecisions: decided };
  }

  /** The newest of the jury on each file, in whatever meeting. */
  private async decisions(callId: string, reading: Reading): Promise<ReadonlyMap<ApplicationId, DecisionRow>> {
    const newest = new Map<ApplicationId, DecisionRow>();
    for (const { applicationId, decisions } of await this.rows(deliberatedFiles, callId, reading, 'reference')) {
      const [own] = decisions;
      const known = newest.get(applicationId);
      if (own && (!known || known.position < own.position)) newest.set(applicationId, own);
    }
    return newest;
  }

  private async rows<P extends AnyProjection>(projection: P, callId: string, reading: Reading, column: string) {
    const where = { sql: 'call_id = ?', parameters: [callId] };
    return (await this.screens.every(projection, reading, where, column)).map(({ row }): RowOf<P> => row);
  }
}

const aboutOf = ({
  applicationId,
  organisationId,
  reference,
  subject,
  eligibleCostCents,
  requestedCents,
}: JuryFileRow): Omit<FileToRank, 'assessments' | 'decision'> => ({
  ...{ applicationId, organisationId, reference, subject, eligibleCostCents, requestedCents },
});

function assessedIn({ assessments }: GivenScores): ReadonlyMap<ApplicationId, readonly AssessedBy[]> {
  const assessed = new Map<ApplicationId, AssessedBy[]>();
  for (const { row, revision } of assessments) {
    const own = assessed.get(row.applicationId) ?? [];
    assessed.set(row.applicationId, own);
    own.push(...assessedBy(row, revision));
  }
  return assessed;
}

function assessedBy(row: AssessmentRow, revision: number): readonly AssessedBy[] {
  const { assessmentId, jurorPersonId, status } = row;
  const standing = standingOf(status);
  const scores = countedScore(row)?.scores ?? [];
  return standing ? [{ assessmentId, jurorPersonId, standing, scores, revision }] : [];
}
