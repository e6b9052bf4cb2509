import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { juryList } from './jury-list.projection';
import { JuryView, namedIn, showJury } from './jury.view';

export class GetJury extends Query<JuryView> {
  constructor(
    readonly callId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/jury')
export class GetJuryController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'juror', 'juryChair', 'auditor'],
    summary: 'Show the jury of a call',
    description: 'Its members see it, administrators and auditors too; to applicants nobody of a jury is ever named.',
    shows: JuryView,
    past: true,
  })
  @PathIds('callId')
  @Get()
  get(@Id('callId') callId: string, @Reader() reader: Reading): Promise<JuryView> {
    return this.queries.execute(new GetJury(callId, reader));
  }
}

@QueryHandler(GetJury)
export class GetJuryHandler implements IQueryHandler<GetJury> {
  constructor(
    private readonly screens: Screens,
    private readonly sources: NameSources,
  ) {}

  async execute({ callId, reader }: GetJury): Promise<JuryView> {
    const { row, revision } = await this.screens.one(juryList, reader, callId);
    const names = await this.sources.resolveNames(namedIn(row));
    return { ...showJury(row, reader.actor.language, names), revision };
  }
}
