import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import { Histories } from '#platform/context';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { applicationsHistory } from '../applications.history.texts';
import { groundsInWords } from '../inadmissibility.texts';
import { applicationList } from './application-list.projection';
import { ApplicationPageView } from './application-page.view';
import { linked } from './linked-applications';
import { namesFor, showApplication } from './application.view';

export class GetApplication extends Query<ApplicationPageView> {
  constructor(
    readonly id: string,
    readonly reader: Asker,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id')
export class GetApplicationController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'Show an application with its answers and history',
    shows: ApplicationPageView,
    past: true,
  })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Asker): Promise<ApplicationPageView> {
    return this.queries.execute(new GetApplication(id, reader));
  }
}

@QueryHandler(GetApplication)
export class GetApplicationHandler implements IQueryHandler<GetApplication> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
    private readonly histories: Histories,
  ) {}

  async execute({ id, reader }: GetApplication): Promise<ApplicationPageView> {
    const { language } = reader.actor;
    const { row, revision } = await this.screens.one(applicationList, reader, id);
    const { answers, submission, lateAttempts, grounds, explanation, withdrawalReason } = row;
    const history = await this.histories.tell(`application-${id}`, applicationsHistory, language, reader.asOf);
    return {
      ...showApplication(row, language, await namesFor(this.names, [row])),
      revision,
      answers,
      ...(submission && { submission }),
      lateAttempts,
      ...(grounds &&
        explanation && { inadmissibility: { grounds, groundsShown: groundsInWords(grounds, language), explanation } }),
      ...(withdrawalReason && { withdrawalReason }),
      ...(await linked(this.screens, reader, row)),
      history: history.map(({ at, sentence, revision, type }) => ({ at, sentence, revision, type })),
    };
  }
}
