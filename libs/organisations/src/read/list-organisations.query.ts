import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { collection, PageQuery, pageOf, Reader, Shows, Text } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { organisationList } from './organisation-list.projection';
import { OrganisationsView, showOrganisation } from './organisation.view';

export class ListOrganisationsQuery extends PageQuery {
  @Text({ description: 'Part of a Dutch or French name', example: 'Economie', max: 100, optional: true })
  readonly search?: string;
}

export class ListOrganisations extends Query<OrganisationsView> {
  constructor(
    readonly query: ListOrganisationsQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('organisations')
@Controller('organisations')
export class ListOrganisationsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: 'everyone', summary: 'The organisations, by Dutch name', shows: OrganisationsView })
  @Get()
  list(@FromQuery() query: ListOrganisationsQuery, @Reader() reader: Reading): Promise<OrganisationsView> {
    return this.queries.execute(new ListOrganisations(query, reader));
  }
}

@QueryHandler(ListOrganisations)
export class ListOrganisationsHandler implements IQueryHandler<ListOrganisations> {
  constructor(private readonly screens: Screens) {}

  async execute({ query, reader }: ListOrganisations): Promise<OrganisationsView> {
    const page = await this.screens.list(organisationList, reader, {
      ...pageOf(query),
      ...(query.search && { search: { columns: ['nameNl', 'nameFr'], text: query.search } }),
      sort: [{ column: 'nameNl', direction: 'asc' }],
    });
    return collection(page, showOrganisation);
  }
}
