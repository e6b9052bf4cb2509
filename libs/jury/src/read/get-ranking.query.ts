import { Controller, Get, Param } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { PathVersion } from '../ranking-version';
import { deliberatedFiles, type DecisionRow } from './deliberated-files.projection';
import { filesScoredSince, outdatedBy } from './outdated.pure';
import { type OutdatedView, RankingView, ruleOf, summaryOf } from './ranking.view';
import { sharedRanksOf, showLine, titled } from './show-ranked';
import { type VisibleRanking, VisibleRankings } from './visible-ranking';

export class GetRanking extends Query<RankingView> {
  constructor(
    readonly callId: string,
    readonly version: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('calls/:callId/rankings/:version')
export class GetRankingController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'juror', 'juryChair', 'auditor'],
    summary: 'One version of the ranking of a call',
    description:
      'Files on which you have a conflict of interest, or that you still have to score, are left out, and places are counted among the rest. When something happened since to what it was made of, it says so.',
    shows: RankingView,
    past: true,
  })
  @PathIds('callId')
  @PathVersion()
  @Get()
  get(
    @Id('callId') callId: string,
    @Param('version') version: string,
    @Reader() reader: Reading,
  ): Promise<RankingView> {
    return this.queries.execute(new GetRanking(callId, version, reader));
  }
}

@QueryHandler(GetRanking)
export class GetRankingHandler implements IQueryHandler<GetRanking> {
  constructor(
    private readonly rankings: VisibleRankings,
    private readonly screens: Screens,
  ) {}

  async execute({ callId, version, reader }: GetRanking): Promise<RankingView> {
    const ranking = await this.rankings.of(callId, version, reader);
    const { found, lines, files, whole, placed } = ranking;
    const { inSpiteOf, withdrawalReason } = found.row;
    const shared = sharedRanksOf(lines);
    return {
      callId,
      ...summaryOf(found),
      rule: ruleOf(found.row),
      ...{ whole, placed },
      items: lines.map((line) => titled(showLine(line, shared, placed), files.get(line.applicationId))),
      outdated: found.row.status === 'withdrawn' ? [] : outdatedOf(ranking, await this.decisions(callId, reader)),
      ...(whole && inSpiteOf && { inSpiteOf }), // what somebody wrote may speak of any file
      ...(whole && withdrawalReason && { withdrawalReason }),
    };
  }

  /** The newest of each file, in whichever meeting. */
  private async decisions(callId: string, reader: Reading): Promise<Decisions> {
    const where = { sql: 'call_id = ?', parameters: [callId] };
    const rows = await this.screens.every(deliberatedFiles, reader, where, 'reference');
    const all = rows.flatMap(({ row }) => row.decisions.map((each) => [row.applicationId, each] as const));
    return new Map(all.toSorted(([, a], [, b]) => (a.position < b.position ? -1 : 1)));
  }
}

type Decisions = ReadonlyMap<ApplicationId, DecisionRow>;

function outdatedOf(ranking: VisibleRanking, decisions: Decisions): readonly OutdatedView[] {
  const { found, lines, files, inRound, assessments } = ranking;
  const whole = new Map(found.row.lines.map((line) => [line.applicationId, line])); // also what is not told of a place
  const ranked = new Set(lines.map(({ applicationId }) => applicationId));
  const added = inRound.filter(({ applicationId, status }) => status === 'admissible' && !ranked.has(applicationId));
  const scoredSince = filesScoredSince(lines, assessments);
  const changed = lines.flatMap((line) => {
    const { applicationId, reference } = line;
    const now = { status: files.get(applicationId)?.status, decision: decisions.get(applicationId) };
    const cause = outdatedBy(whole.get(applicationId)!, now, assessments, scoredSince);
    return cause ? [{ applicationId, reference, cause }] : [];
  });
  const unknown = added.map(({ applicationId, reference }) => ({ applicationId, reference, cause: 'fileNotRanked' }));
  return [...changed, ...unknown];
}
