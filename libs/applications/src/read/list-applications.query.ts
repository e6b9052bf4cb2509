import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import type { Actor, Where } from '#platform/domain';
import { Choice, collection, PageQuery, pageOf, Parts, Reader, Reference, Shows, Text, Whole } from '#platform/http';
import { Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { applicationsFor, type ApplicationStatus, applicationStatuses } from './application-list.projection';
import { ApplicationView, namesFor, showApplication } from './application.view';

const sorts = ['changedAt', 'requestedCents'] as const;

export class ListApplicationsQuery extends PageQuery {
  @Reference({ description: 'Only for this call', optional: true }) readonly callId?: string;
  @Reference({ description: 'Only of this organisation', optional: true }) readonly organisationId?: string;
  @Choice(applicationStatuses, { description: 'Only in this status', example: 'submitted', optional: true })
  readonly status?: ApplicationStatus;
  @Choice(['true'], { description: 'Only those that you submitted, or started yourself', optional: true })
  readonly mine?: 'true';
  @Text({ description: 'Part of a title or a reference', example: 'leiderschap', max: 100, optional: true })
  readonly search?: string;
  @Choice(sorts, { description: 'The newest or the largest first; the newest when not said', optional: true })
  readonly sort?: (typeof sorts)[number];
}

export class ApplicationsView {
  @Parts(() => ApplicationView, { description: 'Applications that you may see' })
  readonly items: readonly ApplicationView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', max: 2_000, optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 27, min: 0, max: 1_000_000_000, optional: true })
  readonly total?: number;
}

export class ListApplications extends Query<ApplicationsView> {
  constructor(
    readonly query: ListApplicationsQuery,
    readonly reader: Asker,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications')
export class ListApplicationsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'List applications',
    description: 'Those of your organisations; administrators and auditors see all.',
    shows: ApplicationsView,
  })
  @Get()
  list(@FromQuery() query: ListApplicationsQuery, @Reader() reader: Asker): Promise<ApplicationsView> {
    return this.queries.execute(new ListApplications(query, reader));
  }
}

@QueryHandler(ListApplications)
export class ListApplicationsHandler implements IQueryHandler<ListApplications> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ query, reader }: ListApplications): Promise<ApplicationsView> {
    const { actor } = reader;
    const projection = applicationsFor(actor);
    const page = await this.screens.list(projection, reader, {
      ...pageOf(query),
      where: applicationsWhere(query, actor),
      ...(query.search && { search: { columns: ['title', 'reference'], text: query.search } }),
      sort: [{ column: query.sort ?? 'changedAt', direction: 'desc' }],
    });
    const names = await namesFor(
      this.names,
      page.items.map(({ row }) => row),
    );
    return collection(page, (row) => showApplication(row, actor.language, names));
  }
}

function applicationsWhere(
  {
    callId,
    organisationId,
    status,
    mine,
  }: Pick<ListApplicationsQuery, 'callId' | 'organisationId' | 'status' | 'mine'>,
  { personId }: Actor,
): Where {
  const wanted = Object.entries({
    call_id: callId,
    organisation_id: organisationId,
    status,
    applicant_person_id: mine && personId,
  }).filter(([, value]) => value !== undefined);
  return {
    sql: wanted.map(([column]) => `${column} = ?`).join(' and ') || 'true',
    parameters: wanted.map(([, value]) => value),
  };
}
