import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { grantList } from './grant-list.projection';
import { GrantView, showGrant } from './grant.view';
import { withOrganisationNames } from './organisation-names';

export class GetGrant extends Query<GrantView> {
  constructor(
    readonly callId: string,
    readonly grantId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/grants/:grantId')
export class GetGrantController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: 'everyone', summary: 'One grant', shows: GrantView, past: true })
  @PathIds('callId', 'grantId')
  @Get()
  get(@Id('callId') callId: string, @Id('grantId') grantId: string, @Reader() reader: Reading): Promise<GrantView> {
    return this.queries.execute(new GetGrant(callId, grantId, reader));
  }
}

@QueryHandler(GetGrant)
export class GetGrantHandler implements IQueryHandler<GetGrant> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ callId, grantId, reader }: GetGrant): Promise<GrantView> {
    const { row, revision } = await this.screens.one(grantList, reader, grantId);
    if (row.callId !== callId) throw new RuleBroken('notFound');
    const { language } = reader.actor;
    const [named] = await withOrganisationNames(this.names, [showGrant(row, language)], language);
    return { ...named!, revision };
  }
}
