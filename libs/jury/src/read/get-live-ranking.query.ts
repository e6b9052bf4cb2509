import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, Left, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { Threads } from '#platform/threads';
import { rulesVersion } from '#results/rules-version.pure';
import { callRanking, type CallRankingRow } from './call-ranking.projection';
import { rounding } from './figures.pure';
import { type LiveRanking, LiveRankings } from './live-ranking';
import { liveRankingComputed } from './live-ranking.computation';
import { LiveRankingView } from './ranking.view';

export class GetLiveRanking extends Query<LiveRankingView> {
  constructor(
    readonly callId: string,
    readonly reader: Reading,
    readonly left: AbortSignal,
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
    past: true,
  })
  @PathIds('callId')
  @Get()
  get(@Id('callId') callId: string, @Reader() reader: Reading, @Left() left: AbortSignal): Promise<LiveRankingView> {
    return this.queries.execute(new GetLiveRanking(callId, reader, left));
  }
}

@QueryHandler(GetLiveRanking)
export class GetLiveRankingHandler implements IQueryHandler<GetLiveRanking> {
  constructor(
    private readonly live: LiveRankings,
    private readonly screens: Screens,
    private readonly threads: Threads,
  ) {}

  async execute({ callId, reader, left }: GetLiveRanking): Promise<LiveRankingView> {
    const { inputs, round, rows, tieDecisions } = await this.live.of(callId, reader);
    const { scoresWanted, assessment, files } = inputs;
    const established = await this.established(callId, reader);
    const items = await this.threads.run(liveRankingComputed, { inputs, titles: titlesOf(rows) }, left);
    const { method, tieRules, fundableFrom } = assessment;
    const known = new Set(files.map(({ applicationId }) => applicationId));
    return {
      ...{ callId, round, scoresWanted },
      rule: { method, tieRules, ...(fundableFrom !== undefined && { fundableFrom }), rulesVersion, rounding },
      items,
      tieDecisions: tieDecisions
        .filter(({ applicationIds }) => applicationIds.every((each) => known.has(each)))
        .map(({ applicationIds, reason, decidedBy, decidedAt }) => ({ applicationIds, reason, decidedBy, decidedAt })),
      ...(established && { established: established.version }),
    };
  }

  private async established(callId: string, reader: Reading): Promise<CallRankingRow | undefined> {
    const where = { sql: 'call_id = ?', parameters: [callId] };
    const [found] = await this.screens.every(callRanking, reader, where, 'status');
    return found?.row.status === 'established' ? found.row : undefined;
  }
}

const titlesOf = (rows: LiveRanking['rows']) => new Map([...rows].map(([file, { title }]) => [file, { title }]));
