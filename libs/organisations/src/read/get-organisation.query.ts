import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { organisationList } from './organisation-list.projection';
import { OrganisationView, showOrganisation } from './organisation.view';

export class GetOrganisation extends Query<OrganisationView> {
  constructor(
    readonly id: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('organisations')
@Controller('organisations/:id')
export class GetOrganisationController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: 'everyone', summary: 'One organisation', shows: OrganisationView, past: true })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Reading): Promise<OrganisationView> {
    return this.queries.execute(new GetOrganisation(id, reader));
  }
}

@QueryHandler(GetOrganisation)
export class GetOrganisationHandler implements IQueryHandler<GetOrganisation> {
  constructor(private readonly screens: Screens) {}

  async execute({ id, reader }: GetOrganisation): Promise<OrganisationView> {
    const { row, revision } = await this.screens.one(organisationList, reader, id);
    return { ...showOrganisation(row), revision };
  }
}
