import { Controller, type DynamicModule, Get, Module, Query as FromQuery, type Type } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import { daysLeftUntil } from '#platform/clock';
import type { Instant, Language } from '#platform/domain';
import { Choice, Moment, pageOf, PageQuery, Part, Parts, Reader, Shows, Text, Whole } from '#platform/http';
import { Screens, type StrandRow } from '#platform/read-models';
import { formatEnd, NameSources, type Names, render } from '#platform/texts';
import type { AnyTaskSource } from './task-source';

export class DueView {
  @Moment({ description: 'The first instant that is too late', example: '2022-04-01T22:00:00.000Z' })
  readonly at: string;
  @Text({ description: 'As people read it, in your language', example: 'vrijdag 1 april 2022 om 23:59' })
  readonly shown: string;
  @Whole({ description: 'Calendar days left', example: 14, min: 0, max: 100_000 }) readonly daysLeft: number;
}

export class TaskView {
  @Text({ description: 'What kind of task', example: 'applicationToSubmit' }) readonly kind: string;
  @Text({ description: 'What is to be done, in your language', example: 'Dien „Inclusieve werving” in.', max: 2_000 })
  readonly title: string;
  @Text({ description: 'Where', example: '/v1/applications/0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11' })
  readonly href: string;
  @Part(() => DueView, { description: 'Until when', optional: true }) readonly due?: DueView;
  @Moment({ description: 'Since when it waits', example: '2022-03-14T09:30:00.000Z' }) readonly since: string;
}

export class TasksView {
  @Parts(() => TaskView, { description: 'What is due first comes first; then what waits longest' })
  readonly items: readonly TaskView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', max: 2_000, optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 27, min: 0, max: 1_000_000_000, optional: true })
  readonly total?: number;
}

/** Every kind of task that the contexts know. */
export class TaskSources {
  constructor(readonly all: readonly AnyTaskSource[]) {}
}

export class ListMyTasks extends Query<TasksView> {
  constructor(
    readonly query: PageQuery & { readonly kind?: string },
    readonly reader: Asker,
  ) {
    super();
  }
}

@QueryHandler(ListMyTasks)
export class ListMyTasksHandler implements IQueryHandler<ListMyTasks> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
    private readonly sources: TaskSources,
  ) {}

  async execute({ query, reader }: ListMyTasks): Promise<TasksView> {
    const { actor, at } = reader;
    const strands = this.sources.all
      .filter(({ kind }) => query.kind === undefined || query.kind === kind)
      .flatMap((source) => {
        const where = source.waitsFor(actor, at);
        return where ? [{ ...source, where }] : [];
      });
    const { items, ...rest } = await this.screens.merged(strands, reader, pageOf(query));
    const tasks = items.map((item) => ({ ...item, source: this.sources.all.find(({ kind }) => kind === item.kind)! }));
    const names = await this.names.resolveNames(tasks.map(({ source, row }) => source.parameters(row)));
    return { items: tasks.map((task) => showTask(task, actor.language, names, at)), ...rest };
  }
}

type Task = StrandRow & { readonly source: AnyTaskSource };

function showTask({ kind, row, since, due, source }: Task, language: Language, names: Names, at: Instant): TaskView {
  return {
    kind,
    title: render(source.title[language], source.parameters(row), language, names),
    href: source.href(row),
    ...(due && { due: { at: due, shown: formatEnd(due, language), daysLeft: daysLeftUntil(due, at) } }),
    since,
  };
}

/** `GET /me/tasks` over what the contexts bring. */
@Module({})
export class TasksModule {
  static with(sources: readonly AnyTaskSource[]): DynamicModule {
    return {
      module: TasksModule,
      controllers: [controllerFor(sources.map(({ kind }) => kind))],
      providers: [ListMyTasksHandler, { provide: TaskSources, useValue: new TaskSources(sources) }],
    };
  }
}

function controllerFor(kinds: readonly string[]): Type {
  class ListMyTasksQuery extends PageQuery {
    @Choice(kinds, { description: 'Only tasks of this kind', optional: true }) readonly kind?: string;
  }

  @ApiTags('people')
  @Controller('me/tasks')
  class ListMyTasksController {
    constructor(private readonly queries: QueryBus) {}

    @Shows({
      allow: 'everyone',
      summary: 'What waits for you, and until when',
      description: 'By your roles and organisations of this moment. What can no longer be done is not in it.',
      shows: TasksView,
    })
    @Get()
    list(@FromQuery() query: ListMyTasksQuery, @Reader() reader: Asker): Promise<TasksView> {
      return this.queries.execute(new ListMyTasks(query, reader));
    }
  }
  return ListMyTasksController;
}
