import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { juryList } from './jury-list.projection';
import { rankingList } from './ranking-list.projection';
import { RankingsView, summaryOf } from './ranking.view';

export class ListRankings extends Query<RankingsView> {
  constructor(
    readonly callId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('calls/:callId/rankings')
export class ListRankingsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'juror', 'juryChair', 'auditor'],
    summary: 'Every version of the ranking of a call, withdrawn ones too',
    shows: RankingsView,
  })
  @PathIds('callId')
  @Get()
  list(@Id('callId') callId: string, @Reader() reader: Reading): Promise<RankingsView> {
    return this.queries.execute(new ListRankings(callId, reader));
  }
}

@QueryHandler(ListRankings)
export class ListRankingsHandler implements IQueryHandler<ListRankings> {
  constructor(private readonly screens: Screens) {}

  async execute({ callId, reader }: ListRankings): Promise<RankingsView> {
    await this.screens.one(juryList, reader, callId);
    const where = { sql: 'call_id = ?', parameters: [callId] };
    const rows = await this.screens.every(rankingList, reader, where, 'version');
    return { items: rows.map(summaryOf).toReversed() };
  }
}
