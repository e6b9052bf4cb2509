import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { projectSubjects } from '#applications/application.events';
import { judgingRoles, type Where } from '#platform/domain';
import { Choice, collection, Id, PageQuery, pageOf, PathIds, Reader, Shows, Text } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { type JuryFileStatus, juryFileStatuses } from '../jury-file.pure';
import { Applicants } from './applicants';
import { juryFileList } from './jury-file-list.projection';
import { JuryFilesView, showJuryFile } from './jury-file.view';

const sorts = ['reference', 'title', 'requestedCents'] as const;

export class ListJuryFilesQuery extends PageQuery {
  @Choice(juryFileStatuses, { description: 'Only in this status', example: 'admissible', optional: true })
  readonly status?: JuryFileStatus;
  @Choice(projectSubjects, { description: 'Only about this', optional: true }) readonly subject?: string;
  @Text({ description: 'Part of a title or a reference', example: 'leiderschap', max: 100, optional: true })
  readonly search?: string;
  @Choice(sorts, { description: 'In which order; by reference when not said', optional: true })
  readonly sort?: (typeof sorts)[number];
}

export class ListJuryFiles extends Query<JuryFilesView> {
  constructor(
    readonly callId: string,
    readonly query: ListJuryFilesQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/juryFiles')
export class ListJuryFilesController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: judgingRoles,
    summary: 'The files of a jury',
    description:
      'For members of the jury, administrators and auditors. Files with which the reader has a conflict of interest are not in it, nor in its total.',
    shows: JuryFilesView,
  })
  @PathIds('callId')
  @Get()
  list(
    @Id('callId') callId: string,
    @FromQuery() query: ListJuryFilesQuery,
    @Reader() reader: Reading,
  ): Promise<JuryFilesView> {
    return this.queries.execute(new ListJuryFiles(callId, query, reader));
  }
}

@QueryHandler(ListJuryFiles)
export class ListJuryFilesHandler implements IQueryHandler<ListJuryFiles> {
  constructor(
    private readonly screens: Screens,
    private readonly applicants: Applicants,
  ) {}

  async execute({ callId, query, reader }: ListJuryFiles): Promise<JuryFilesView> {
    const page = await this.screens.list(juryFileList, reader, {
      ...pageOf(query),
      where: filesWhere(callId, query),
      ...(query.search && { search: { columns: ['title', 'reference'], text: query.search } }),
      sort: [{ column: query.sort ?? 'reference', direction: 'asc' }],
    });
    const rows = page.items.map(({ row }) => row);
    const names = await this.applicants.namesFor(callId, reader, rows);
    return collection(page, (row) => showJuryFile(row, reader.actor.language, names));
  }
}

function filesWhere(callId: string, { status, subject }: ListJuryFilesQuery): Where {
  const wanted = Object.entries({ call_id: callId, status, subject }).filter(([, value]) => value !== undefined);
  return {
    sql: wanted.map(([column]) => `${column} = ?`).join(' and '),
    parameters: wanted.map(([, value]) => value),
  };
}
