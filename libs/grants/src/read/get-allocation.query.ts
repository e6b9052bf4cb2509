import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { overseers } from '../overseers.policy';
import { allocationList, type AllocationRow } from './allocation-list.projection';
import { AllocationView, showAllocation } from './allocation.view';
import { withOrganisationNames } from './organisation-names';
import { reserveList } from './reserve-list.projection';

export class GetAllocation extends Query<AllocationView> {
  constructor(
    readonly callId: string,
    readonly allocationId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('allocations')
@Controller('calls/:callId/allocations/:allocationId')
export class GetAllocationController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: overseers, summary: 'One allocation', shows: AllocationView, past: true })
  @PathIds('callId', 'allocationId')
  @Get()
  get(
    @Id('callId') callId: string,
    @Id('allocationId') allocationId: string,
    @Reader() reader: Reading,
  ): Promise<AllocationView> {
    return this.queries.execute(new GetAllocation(callId, allocationId, reader));
  }
}

@QueryHandler(GetAllocation)
export class GetAllocationHandler implements IQueryHandler<GetAllocation> {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  async execute({ callId, allocationId, reader }: GetAllocation): Promise<AllocationView> {
    const { row, revision } = await this.screens.one(allocationList, reader, allocationId);
    if (row.callId !== callId) throw new RuleBroken('notFound');
    const lines = await withOrganisationNames(this.names, row.lines, reader.actor.language);
    const waitsFor = reader.asOf ? undefined : await this.awaited(row, reader);
    return { ...showAllocation(row), lines, ...(waitsFor && { reserveWaitsFor: waitsFor }), revision };
  }

  private async awaited({ callId, allocationId }: AllocationRow, reader: Reading) {
    const list = (await this.screens.many(reserveList, reader, [callId])).get(callId)?.row;
    return list?.allocation?.allocationId === allocationId ? list.waitsFor : undefined;
  }
}
