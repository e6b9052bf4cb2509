import { Controller, Get, Param } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import type { Reading } from '#platform/read-models';
import { PathVersion } from '../ranking-version';
import { filesScoredSince, outdatedBy } from './outdated.pure';
import { type OutdatedView, RankingView, ruleOf, sharedRanksOf, showLine, summaryOf } from './ranking.view';
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
      'Files on which you have a conflict of interest, or that you still have to score, are left out, and places are counted among the rest. When something happened since to a score that it was made of, it says so.',
    shows: RankingView,
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
  constructor(private readonly rankings: VisibleRankings) {}

  async execute({ callId, version, reader }: GetRanking): Promise<RankingView> {
    const ranking = await this.rankings.of(callId, version, reader);
    const { found, lines, whole, placed } = ranking;
    const { inSpiteOf, withdrawalReason } = found.row;
    const shared = sharedRanksOf(lines);
    return {
      callId,
      ...summaryOf(found),
      rule: ruleOf(found.row),
      ...{ whole, placed },
      items: lines.map((line) => showLine(line, shared, placed)),
      outdated: outdatedOf(ranking),
      ...(whole && inSpiteOf && { inSpiteOf }), // what somebody wrote may speak of any file
      ...(whole && withdrawalReason && { withdrawalReason }),
    };
  }
}

function outdatedOf({ found, lines, files, inRound, assessments }: VisibleRanking): readonly OutdatedView[] {
  if (found.row.status === 'withdrawn') return [];
  const ranked = new Set(lines.map(({ applicationId }) => applicationId));
  const added = inRound.filter(({ applicationId, status }) => status === 'admissible' && !ranked.has(applicationId));
  const scoredSince = filesScoredSince(lines, assessments);
  const changed = lines.flatMap((line) => {
    const { applicationId, reference } = line;
    const cause = outdatedBy(line, files.get(applicationId)?.status, assessments, scoredSince);
    return cause ? [{ applicationId, reference, cause }] : [];
  });
  const unknown = added.map(({ applicationId, reference }) => ({ applicationId, reference, cause: 'fileNotRanked' }));
  return [...changed, ...unknown];
}
