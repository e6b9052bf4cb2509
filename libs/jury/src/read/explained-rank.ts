import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import type { PersonId, Position } from '#platform/domain';
import { PositionTokens } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import type { Assessment } from '#results/aggregate.pure';
import type { RankedLine } from '../ranking.events';
import { deliberatedFiles } from './deliberated-files.projection';
import type {
  ComparedFileView,
  ExplainedDecisionView,
  ExplainedTieView,
  RankedScoreView,
} from './rank-explanation.view';
import { showResults } from './show-ranked';
import { scoredCalls } from './scored-calls.projection';
import { tieDecisions } from './tie-decisions.projection';
import type { VisibleRanking } from './visible-ranking';

/** What an established ranking rests on, with its places in the log. */
@Injectable()
export class RankedInputs {
  constructor(
    private readonly screens: Screens,
    private readonly tokens: PositionTokens,
  ) {}

  token = (position: Position): string => this.tokens.toToken(position);

  /** As the call says; the first score fixed them. */
  async criteria(callId: string, reader: Reading) {
    const { row } = await this.screens.one(scoredCalls, reader, callId);
    return { criteria: row.criteria, callVersion: row.callVersion };
  }

  /** The newest decision of the jury on a file before the ranking was established. */
  async decision(applicationId: string, before: Position, reader: Reading): Promise<ExplainedDecisionView | undefined> {
    const where = { sql: 'application_id = ?', parameters: [applicationId] };
    const rows = await this.screens.every(deliberatedFiles, reader, where, 'reference');
    const known = rows.flatMap(({ row }) => row.decisions).filter(({ position }) => position < before);
    const newest = known.toSorted((a, b) => (a.position < b.position ? 1 : -1))[0];
    if (!newest) return undefined;
    const { outcome, motivation, adjustedRank, rankReason, decidedAt, position } = newest;
    return {
      ...{ outcome, motivation, decidedAt, position: this.token(position) },
      ...(adjustedRank !== undefined && { adjustedRank }),
      ...(rankReason !== undefined && { rankReason }),
    };
  }

  /** Those that speak only of files that the reader may see. */
  async ties({ found, lines }: VisibleRanking, reader: Reading): Promise<readonly ExplainedTieView[]> {
    const known = new Set(lines.map(({ applicationId }) => applicationId));
    const where = { sql: 'call_id = ? and position_in_log < ?', parameters: [found.row.callId, found.row.position] };
    const rows = await this.screens.every(tieDecisions, reader, where, 'positionInLog');
    return rows
      .filter(({ row }) => row.applicationIds.every((each) => known.has(each)))
      .map(({ row: { applicationIds, reason, decidedBy, decidedAt, positionInLog } }) => ({
        ...{ applicationIds, reason, decidedBy, decidedAt },
        position: this.token(positionInLog),
      }));
  }

  compared(line: RankedLine, ranking: VisibleRanking): ComparedFileView {
    const { applicationId, reference, rank, outcome, subject, requestedCents, adjustedRank, score } = line;
    const results = showResults(line.results);
    return {
      ...{ applicationId, reference, outcome, requestedCents, results },
      ...(rank !== undefined && { rank }),
      ...(subject && { subject }),
      ...(adjustedRank !== undefined && { adjustedRank }),
      ...(score && { score }),
      assessments: this.inputs(line, ranking),
    };
  }

  /** As they were when the ranking was made. */
  private inputs({ assessments }: RankedLine, ranking: VisibleRanking): readonly RankedScoreView[] {
    return assessments.flatMap(({ assessmentId, revision }) => {
      const row = ranking.assessments.get(assessmentId);
      const final = row?.finals.find((each) => each.revision === revision);
      if (!row || !final) return [];
      const scores = (final.scores ?? []).map(({ criterion, score }) => ({ criterion, score }));
      const { jurorPersonId } = row;
      const late = final.missedDueAt && { missedDueAt: final.missedDueAt };
      return [{ assessmentId, jurorPersonId, revision, position: this.token(final.position), ...late, scores }];
    });
  }
}

export const asAssessments = ({
  applicationId,
  assessments,
}: ComparedFileView): readonly Assessment<ApplicationId, PersonId>[] =>
  assessments.map(({ jurorPersonId, scores }) => ({
    applicationId: applicationId as ApplicationId,
    jurorId: jurorPersonId as PersonId,
    standing: 'submitted',
    scores,
  }));
