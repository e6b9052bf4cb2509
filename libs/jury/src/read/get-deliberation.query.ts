import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { blindTo } from '../blind.policy';
import { deliberatedFiles, type DeliberatedFileRow } from './deliberated-files.projection';
import { deliberationList } from './deliberation-list.projection';
import { peopleIn, Shower, WholeDeliberationView } from './deliberation.view';

export class GetDeliberation extends Query<WholeDeliberationView> {
  constructor(
    readonly id: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('deliberations')
@Controller('deliberations/:id')
export class GetDeliberationController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'juror', 'juryChair', 'auditor'],
    summary: 'One meeting of a jury, with its agenda and what was decided',
    description:
      'Files on which you have a conflict of interest are left out. What was decided on a file that you still have to score is not shown until you have.',
    shows: WholeDeliberationView,
    past: true,
  })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Reading): Promise<WholeDeliberationView> {
    return this.queries.execute(new GetDeliberation(id, reader));
  }
}

@QueryHandler(GetDeliberation)
export class GetDeliberationHandler implements IQueryHandler<GetDeliberation> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ id, reader }: GetDeliberation): Promise<WholeDeliberationView> {
    const { row, revision } = await this.screens.one(deliberationList, reader, id);
    const files = await this.agenda(id, reader);
    const shower = new Shower(await this.names.resolveNames(peopleIn([row], files)), reader.actor.language);
    return { ...shower.deliberation(row), revision, files: files.map(shower.file) };
  }

  /** What was decided is told to a juror once their own score is final. */
  private async agenda(id: string, reader: Reading): Promise<readonly DeliberatedFileRow[]> {
    const hidden = blindTo(reader.actor);
    const all = { sql: 'deliberation_id = ?', parameters: [id] };
    const told = {
      sql: `deliberation_id = ? and not application_id in ${hidden.sql}`,
      parameters: [id, ...hidden.parameters],
    };
    const files = await this.screens.every(deliberatedFiles, reader, all, 'reference');
    const { asOf: _, ...now } = reader;
    const isTold = new Set((await this.screens.every(deliberatedFiles, now, told, 'reference')).map(({ key }) => key));
    return files.map(({ key, row }) => (isTold.has(key) ? row : { ...row, decisions: [] }));
  }
}
