import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Euro, Id, PathIds, Reader, Reference, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { overseers } from '../overseers.policy';
import { envelopeStatus, leftCents } from './envelope-status.projection';

export class EnvelopeView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Euro({ description: 'What the call may grant, in cents', example: 15_400_000 }) readonly envelopeCents: number;
  @Euro({ description: 'Proposed, not yet decided', example: 0 }) readonly proposedCents: number;
  @Euro({ description: 'Awarded, accepted or not yet', example: 10_767_953 }) readonly awardedCents: number;
  @Euro({ description: 'Of what was awarded: in grants in part that still await acceptance', example: 0 })
  readonly toAcceptCents: number;
  @Euro({
    description: 'Still free; below zero when the call was amended to less than was set aside',
    example: 4_632_047,
    min: -1_000_000_000_000,
  })
  readonly leftCents: number;
}

export class GetEnvelope extends Query<EnvelopeView> {
  constructor(
    readonly callId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/envelope')
export class GetEnvelopeController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: overseers, summary: 'How the money of a call stands', shows: EnvelopeView, past: true })
  @PathIds('callId')
  @Get()
  get(@Id('callId') callId: string, @Reader() reader: Reading): Promise<EnvelopeView> {
    return this.queries.execute(new GetEnvelope(callId, reader));
  }
}

@QueryHandler(GetEnvelope)
export class GetEnvelopeHandler implements IQueryHandler<GetEnvelope> {
  constructor(private readonly screens: Screens) {}

  async execute({ callId, reader }: GetEnvelope): Promise<EnvelopeView> {
    const { row } = await this.screens.one(envelopeStatus, reader, callId);
    return { ...row, leftCents: leftCents(row) };
  }
}
