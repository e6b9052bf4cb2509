import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { collection, Id, pageOf, PageQuery, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { overseers } from '../overseers.policy';
import { allocationList } from './allocation-list.projection';
import { AllocationsView, showAllocation } from './allocation.view';

export class ListAllocationsQuery extends PageQuery {}

export class ListAllocations extends Query<AllocationsView> {
  constructor(
    readonly callId: string,
    readonly query: ListAllocationsQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('allocations')
@Controller('calls/:callId/allocations')
export class ListAllocationsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: overseers,
    summary: 'How the envelope of a call was shared out, the newest first',
    description: 'Not for whoever has a conflict of interest on one of the files: what one gets, another does not.',
    shows: AllocationsView,
  })
  @PathIds('callId')
  @Get()
  list(
    @Id('callId') callId: string,
    @FromQuery() query: ListAllocationsQuery,
    @Reader() reader: Reading,
  ): Promise<AllocationsView> {
    return this.queries.execute(new ListAllocations(callId, query, reader));
  }
}

@QueryHandler(ListAllocations)
export class ListAllocationsHandler implements IQueryHandler<ListAllocations> {
  constructor(private readonly screens: Screens) {}

  async execute({ callId, query, reader }: ListAllocations): Promise<AllocationsView> {
    const page = await this.screens.list(allocationList, reader, {
      ...pageOf(query),
      where: { sql: 'call_id = ?', parameters: [callId] },
      sort: [{ column: 'establishedAt', direction: 'desc' }],
    });
    return collection(page, showAllocation);
  }
}
