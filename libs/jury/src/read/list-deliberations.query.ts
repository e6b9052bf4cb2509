import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { collection, Id, PageQuery, pageOf, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { deliberationList } from './deliberation-list.projection';
import { DeliberationsView, peopleIn, Shower } from './deliberation.view';
import { juryList } from './jury-list.projection';

export class ListDeliberations extends Query<DeliberationsView> {
  constructor(
    readonly callId: string,
    readonly query: PageQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('deliberations')
@Controller('calls/:callId/deliberations')
export class ListDeliberationsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'juror', 'juryChair', 'auditor'],
    summary: 'Meetings of the jury of a call, the latest first',
    shows: DeliberationsView,
  })
  @PathIds('callId')
  @Get()
  list(
    @Id('callId') callId: string,
    @FromQuery() query: PageQuery,
    @Reader() reader: Reading,
  ): Promise<DeliberationsView> {
    return this.queries.execute(new ListDeliberations(callId, query, reader));
  }
}

@QueryHandler(ListDeliberations)
export class ListDeliberationsHandler implements IQueryHandler<ListDeliberations> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ callId, query, reader }: ListDeliberations): Promise<DeliberationsView> {
    await this.screens.one(juryList, reader, callId);
    const page = await this.screens.list(deliberationList, reader, {
      ...pageOf(query),
      where: { sql: 'call_id = ?', parameters: [callId] },
      sort: [{ column: 'startsAt', direction: 'desc' }],
    });
    const names = await this.names.resolveNames(peopleIn(page.items.map(({ row }) => row)));
    const shower = new Shower(names, reader.actor.language);
    return collection(page, (row) => shower.deliberation(row));
  }
}
