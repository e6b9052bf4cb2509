import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Choice, collection, pageOf, PageQuery, Reader, Reference, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { oversees } from '../overseers.policy';
import { linesFor } from './decree-lines';
import { decreeList } from './decree-list.projection';
import { decreeStatuses, DecreesView, showDecree } from './decree.view';

export class ListDecreesQuery extends PageQuery {
  @Reference({ description: 'Only those of this call', optional: true }) readonly callId?: string;
  @Choice(decreeStatuses, { description: 'Only those that stand so', example: 'inForce', optional: true })
  readonly status?: string;
}

export class ListDecrees extends Query<DecreesView> {
  constructor(
    readonly query: ListDecreesQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees')
export class ListDecreesController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'Distribution decrees, newest first',
    description: 'Who does not follow the money sees those that are published.',
    shows: DecreesView,
  })
  @Get()
  list(@FromQuery() query: ListDecreesQuery, @Reader() reader: Reading): Promise<DecreesView> {
    return this.queries.execute(new ListDecrees(query, reader));
  }
}

@QueryHandler(ListDecrees)
export class ListDecreesHandler implements IQueryHandler<ListDecrees> {
  constructor(private readonly screens: Screens) {}

  async execute({ query, reader }: ListDecrees): Promise<DecreesView> {
    const { callId, status } = query;
    const filters = [...(callId ? [['call_id = ?', callId]] : []), ...(status ? [['status = ?', status]] : [])];
    const page = await this.screens.list(decreeList, reader, {
      ...pageOf(query),
      where: {
        sql: ['true', ...filters.map(([sql]) => sql)].join(' and '),
        parameters: filters.map(([, value]) => value),
      },
      sort: [{ column: 'draftedAt', direction: 'desc' }],
    });
    const rows = page.items.map(({ row }) => row);
    const lines = await linesFor(this.screens, reader, rows);
    return collection(page, (row) => showDecree(row, oversees(reader.actor), lines(row)));
  }
}
