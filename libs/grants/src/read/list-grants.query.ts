import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Choice, collection, Id, pageOf, PageQuery, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { grantList } from './grant-list.projection';
import { grantStatuses } from '../envelope.pure';
import { GrantsView, showGrant } from './grant.view';
import { withOrganisationNames } from './organisation-names';

export class ListGrantsQuery extends PageQuery {
  @Choice(grantStatuses, { description: 'Only those that stand so', example: 'awarded', optional: true })
  readonly status?: string;
}

export class ListGrants extends Query<GrantsView> {
  constructor(
    readonly callId: string,
    readonly query: ListGrantsQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/grants')
export class ListGrantsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'The grants of a call, by reference',
    description:
      'Organisations see what was decided for them. Who follows the money sees all but those of files on which they have a conflict of interest.',
    shows: GrantsView,
  })
  @PathIds('callId')
  @Get()
  list(
    @Id('callId') callId: string,
    @FromQuery() query: ListGrantsQuery,
    @Reader() reader: Reading,
  ): Promise<GrantsView> {
    return this.queries.execute(new ListGrants(callId, query, reader));
  }
}

@QueryHandler(ListGrants)
export class ListGrantsHandler implements IQueryHandler<ListGrants> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ callId, query, reader }: ListGrants): Promise<GrantsView> {
    const { status } = query;
    const page = await this.screens.list(grantList, reader, {
      ...pageOf(query),
      where: {
        sql: status ? 'call_id = ? and status = ?' : 'call_id = ?',
        parameters: status ? [callId, status] : [callId],
      },
      sort: [{ column: 'reference', direction: 'asc' }],
    });
    const { language } = reader.actor;
    const { items, ...rest } = await collection(page, (row) => showGrant(row, language));
    return { items: await withOrganisationNames(this.names, items, language), ...rest };
  }
}
