import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { envelopeDecider } from '../envelope.decider';
import type { AllocationId } from '../envelope.events';
import { keepsReason } from '../reserve.pure';
import { standingAllocation } from './about-allocation';
import { forEnvelope, receiptAbout } from './about-grant';
import { RankedFilesInLog } from './ranked-files-in-log';
import { reserveInLog } from './reserve-in-log';

export class MoveReserveUpBody {
  @Words({
    description:
      'Why its order still holds, when scores or files of the ranking have changed since grants of it were decided; kept only then',
    example: 'De vervallen score verandert niets aan de volgorde van de reservelijst.',
    max: 2_000,
    optional: true,
  })
  readonly inSpiteOf?: string;
}

export class MoveReserveUp extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly allocationId: AllocationId,
    readonly body: MoveReserveUpBody,
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
      'In its order and by the strategy of the allocation. What organisations decline or let lapse moves up by itself; this is for money that came free in another way. Refused when the ranking of the allocation stands no more; when its scores or files have changed, until there is another while nothing was decided by it, and afterwards without a reason.',
    location: '/v1/calls/:callId/allocations/:id',
  })
  @PathIds('callId', 'allocationId')
  @Post()
  move(
    @Id('callId') callId: string,
    @Id('allocationId') allocationId: string,
    @Body() body: MoveReserveUpBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new MoveReserveUp(callId, allocationId as AllocationId, body, ask));
  }
}

@CommandHandler(MoveReserveUp)
export class MoveReserveUpHandler implements ICommandHandler<MoveReserveUp> {
  constructor(
    private readonly streams: Streams,
    private readonly ranked: RankedFilesInLog,
  ) {}

  async execute({ callId, allocationId, body, ask }: MoveReserveUp): Promise<Receipt> {
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (envelope, unit) => {
      standingAllocation(envelope, allocationId, unit.ask.actor, ask);
      const reserve = await reserveInLog(envelope, callId, unit, (ranking) => this.ranked.of(callId, ranking, unit));
      const seal = (reason: string) => unit.seal(`call-${callId}`, 'inSpiteOf', reason);
      const isKept = body.inSpiteOf !== undefined && keepsReason(envelope, reserve);
      const inSpiteOf = body.inSpiteOf && (isKept ? await seal(body.inSpiteOf) : 'notKept');
      return { type: 'MoveReserveUp', data: { reserve, ...(inSpiteOf && { inSpiteOf }) } };
    });
    return receiptAbout(allocationId, callId, receipt, this.streams);
  }
}
