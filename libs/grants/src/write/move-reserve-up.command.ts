import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { envelopeDecider } from '../envelope.decider';
import type { AllocationId } from '../envelope.events';
import { standingAllocation } from './about-allocation';
import { forEnvelope, receiptAbout } from './about-grant';
import { reserveInLog } from './reserve-in-log';

export class MoveReserveUp extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly allocationId: AllocationId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('allocations')
@Controller('calls/:callId/allocations/:allocationId/reserveMoves')
export class MoveReserveUpController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Propose what has come free for the reserve list',
    description:
      'In its order and by the strategy of the allocation. What organisations decline or let lapse moves up by itself; this is for money that came free in another way. Refused when the ranking of the allocation stands no more.',
    location: '/v1/calls/:callId/allocations/:id',
  })
  @PathIds('callId', 'allocationId')
  @Post()
  move(@Id('callId') callId: string, @Id('allocationId') allocationId: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new MoveReserveUp(callId, allocationId as AllocationId, ask));
  }
}

@CommandHandler(MoveReserveUp)
export class MoveReserveUpHandler implements ICommandHandler<MoveReserveUp> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, allocationId, ask }: MoveReserveUp): Promise<Receipt> {
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (envelope, unit) => {
      standingAllocation(envelope, allocationId, unit.ask.actor, ask);
      return { type: 'MoveReserveUp', data: { reserve: await reserveInLog(envelope, callId, unit) } };
    });
    return receiptAbout(allocationId, callId, receipt, this.streams);
  }
}
