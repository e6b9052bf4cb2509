import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { judgingRoles, RuleBroken } from '#platform/domain';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { Applicants } from './applicants';
import { juryFileList } from './jury-file-list.projection';
import { JuryFilePageView, showFiledAnswers, showJuryFile } from './jury-file.view';

export class GetJuryFile extends Query<JuryFilePageView> {
  constructor(
    readonly callId: string,
    readonly applicationId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/juryFiles/:applicationId')
export class GetJuryFileController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: judgingRoles,
    summary: 'One file of a jury, with what was handed in',
    description: 'Not for people with a conflict of interest on it, whoever they are: for them it does not exist.',
    shows: JuryFilePageView,
    past: true,
  })
  @PathIds('callId', 'applicationId')
  @Get()
  get(
    @Id('callId') callId: string,
    @Id('applicationId') applicationId: string,
    @Reader() reader: Reading,
  ): Promise<JuryFilePageView> {
    return this.queries.execute(new GetJuryFile(callId, applicationId, reader));
  }
}

@QueryHandler(GetJuryFile)
export class GetJuryFileHandler implements IQueryHandler<GetJuryFile> {
  constructor(
    private readonly screens: Screens,
    private readonly applicants: Applicants,
  ) {}

  async execute({ callId, applicationId, reader }: GetJuryFile): Promise<JuryFilePageView> {
    const { row, revision } = await this.screens.one(juryFileList, reader, applicationId);
    if (row.callId !== callId) throw new RuleBroken('notFound');
    const names = await this.applicants.namesFor(callId, reader, [row]);
    const shown = showJuryFile(row, reader.actor.language, names);
    return { ...shown, revision, answers: showFiledAnswers(row) };
  }
}
