import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { rulesVersion } from '#results/rules-version.pure';
import type { RankedLine } from '../ranking.events';
import { type FileToRank, type Ranked, ranked } from '../ranking.pure';
import { isScored } from '../score-check.pure';
import { deliberatedFiles, type DecisionRow } from './deliberated-files.projection';
import { everyRowOf } from './every-row';
import { rounding } from './figures.view';
import { type CallScores, LiveScores } from './live-scores';
import { rankingList } from './ranking-list.projection';
import { type LiveFileView, LiveRankingView, sharedRanksOf, showLine } from './ranking.view';
import { standingOf } from './standing.pure';
import { tieDecisions } from './tie-decisions.projection';

export class GetLiveRanking extends Query<LiveRankingView> {
  constructor(
    readonly callId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('calls/:callId/ranking')
export class GetLiveRankingController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'juror', 'juryChair', 'auditor'],
    summary: 'The ranking of a call as the scores stand now',
    description:
      'Computed over the files that you may see, without those of which you are kept blind: that you still have to score, or, as a juror, did not score while the jury has not met on them. It is nothing but a view: places count once they are established.',
    shows: LiveRankingView,
  })
  @PathIds('callId')
  @Get()
  get(@Id('callId') callId: string, @Reader() reader: Reading): Promise<LiveRankingView> {
    return this.queries.execute(new GetLiveRanking(callId, reader));
  }
}

@QueryHandler(GetLiveRanking)
export class GetLiveRankingHandler implements IQueryHandler<GetLiveRanking> {
  constructor(
    private readonly live: LiveScores,
    private readonly screens: Screens,
  ) {}

  async execute({ callId, reader }: GetLiveRanking): Promise<LiveRankingView> {
    const scores = await this.live.of(callId, reader);
    const where = { sql: 'call_id = ?', parameters: [callId] };
    const ties = (await everyRowOf(this.screens, tieDecisions, reader, where, 'positionInLog')).map(({ row }) => row);
    const standing = { sql: `call_id = ? and status = 'established'`, parameters: [callId] };
    const [established] = await everyRowOf(this.screens, rankingList, reader, standing, 'version');
    const files = filesOf(scores, await this.decisions(callId, reader));
    const { criteria, assessment } = scores.rules;
    const { round, scoresWanted } = scores;
    const decided = ties.map(({ applicationIds }) => applicationIds);
    const ranking = ranked({ criteria, assessment, scoresWanted, files, ties: decided });
    const shared = sharedRanksOf(ranking.lines);
    const { method, tieRules, fundableFrom } = assessment;
    const known = new Set(files.map(({ applicationId }) => applicationId));
    return {
      ...{ callId, round, scoresWanted },
      rule: { method, tieRules, ...(fundableFrom !== undefined && { fundableFrom }), rulesVersion, rounding },
      items: ranking.lines.map((line) => ({ ...showLine(line, shared), ...progressOf(line, ranking) })),
      tieDecisions: ties
        .filter(({ applicationIds }) => applicationIds.every((each) => known.has(each)))
        .map(({ applicationIds, reason, decidedBy, decidedAt }) => ({ applicationIds, reason, decidedBy, decidedAt })),
      ...(established && { established: established.row.version }),
    };
  }

  /** The newest one of each file. */
  private async decisions(callId: string, reader: Reading): Promise<ReadonlyMap<ApplicationId, DecisionRow>> {
    const where = { sql: 'call_id = ?', parameters: [callId] };
    const rows = await everyRowOf(this.screens, deliberatedFiles, reader, where, 'reference');
    const newest = new Map<ApplicationId, DecisionRow>();
    for (const { row } of rows) {
      const [decision] = row.decisions;
      const known = newest.get(row.applicationId);
      if (decision && (!known || known.position < decision.position)) newest.set(row.applicationId, decision);
    }
    return newest;
  }
}

function filesOf(
  { files, assessments }: CallScores,
  decisions: ReadonlyMap<ApplicationId, DecisionRow>,
): readonly FileToRank[] {
  const assessed = new Map<ApplicationId, (typeof assessments)[number][]>();
  for (const each of assessments)
    assessed.set(each.row.applicationId, [...(assessed.get(each.row.applicationId) ?? []), each]);
  return files.map(({ applicationId, organisationId, reference, subject, eligibleCostCents, requestedCents }) => ({
    ...{ applicationId, organisationId, reference, subject, eligibleCostCents, requestedCents },
    decision: decisions.get(applicationId),
    assessments: (assessed.get(applicationId) ?? []).flatMap(({ row, revision }) => {
      const standing = standingOf(row.status);
      const scores = row.status === 'submitted' ? row.scores.filter(isScored) : [];
      const { assessmentId, jurorPersonId } = row;
      return standing ? [{ assessmentId, jurorPersonId, standing, scores, revision }] : [];
    }),
  }));
}

type Progress = Omit<LiveFileView, keyof ReturnType<typeof showLine>>;

function progressOf({ applicationId }: RankedLine, { aggregates, unready }: Ranked): Progress {
  const { counted = 0, missing: open = 0 } = aggregates.files.get(applicationId)?.counts ?? {};
  const isNamed = (files: Ranked['unready']['missing']) => files.some(({ field }) => field === applicationId);
  return { counted, open, incomplete: isNamed(unready.missing), toDeliberate: isNamed(unready.disagreement) };
}
