import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import { Histories } from '#platform/context';
import type { Recorded } from '#platform/domain';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import type { ApplicationEvent } from '../application.events';
import { applicationsHistory } from '../applications.history.texts';
import { isTold, knowsAll } from '../told.pure';
import { applicationsFor } from './application-list.projection';
import { ApplicationPageView } from './application-page.view';
import { callCancelledAt } from './call-cancelled';
import { linked } from './linked-applications';
import { namesFor, showApplication } from './application.view';
import { showFile } from './file.view';
import { showSubmissions } from './submissions.view';

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
    const { actor, asOf } = reader;
    const { language } = actor;
    const projection = applicationsFor(actor);
    const { row, revision } = await this.screens.one(projection, reader, id);
    const { answers, lateAttempts, withdrawalReason } = row;
    const told = (event: Recorded) => knowsAll(actor) || isTold(event as unknown as ApplicationEvent);
    const cancelledAt = await callCancelledAt(this.screens, reader, row.callId);
    const history = await this.histories.tell(`application-${id}`, applicationsHistory, language, asOf, told);
    return {
      ...showApplication(row, language, await namesFor(this.names, [row])),
      revision,
      answers,
      ...showSubmissions(row),
      lateAttempts,
      ...showFile(row, language, cancelledAt),
      ...(withdrawalReason && { withdrawalReason }),
      ...(await linked(this.screens, reader, row)),
      history: history.map(({ at, sentence, revision, type }) => ({ at, sentence, revision, type })),
    };
  }
}
