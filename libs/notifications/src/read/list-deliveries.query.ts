import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import type { Actor } from '#platform/domain';
import { Choice, pageOf, QueryNumber, Reader, Reference, Shows, Text } from '#platform/http';
import { Deliveries } from '../deliveries';
import { type DeliveryState, deliveryStates } from '../outcomes.pure';
import { DeliveriesView, deliveryView } from './delivery.view';

export class DeliveryFilter {
  @Choice(deliveryStates, { description: 'Only those in this state', optional: true }) readonly state?: DeliveryState;
  @Text({ description: 'Only this message', example: 'applicationSubmitted', optional: true, max: 100 })
  readonly template?: string;
  @Reference({ description: 'Only those about this event', optional: true }) readonly event?: string;
  @Text({ description: 'Where the page before ended', optional: true, max: 200 }) readonly cursor?: string;
  @QueryNumber({ description: 'How many at most; not with `text/csv`, which gives all', example: 50, min: 1, max: 200 })
  readonly limit?: number;
}

export class ListDeliveries extends Query<DeliveriesView> {
  constructor(
    readonly filter: DeliveryFilter,
    readonly reader: Actor,
  ) {
    super();
  }
}

@ApiTags('deliveries')
@Controller('deliveries')
export class ListDeliveriesController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: ['administrator'], summary: 'What was sent to whom, and how it stands', shows: DeliveriesView })
  @Get()
  list(@FromQuery() filter: DeliveryFilter, @Reader() { actor }: Asker): Promise<DeliveriesView> {
    return this.queries.execute(new ListDeliveries(filter, actor));
  }
}

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(private readonly deliveries: Deliveries) {}

  async execute({ filter, reader }: ListDeliveries): Promise<DeliveriesView> {
    const { event: eventId, state, template } = filter;
    const request = { ...pageOf(filter, 50), state, template, eventId, reader };
    const { items, next } = await this.deliveries.list(request);
    return { items: items.map((each) => deliveryView(each, reader.language)), ...(next && { next }) };
  }
}
