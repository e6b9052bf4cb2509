import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Whole, Words } from '#platform/http';
import { refuseInterested } from '../allocation.policy';
import { callEnvelope } from '../call-envelope.fold';
import { envelopeDecider } from '../envelope.decider';
import type { AllocationId } from '../envelope.events';
import { standingRanking } from '../standing-ranking.fold';
import { forEnvelope, receiptAbout } from './about-grant';
import { RankedFilesInLog } from './ranked-files-in-log';

export class EstablishAllocationBody {
  @Whole({
    description: 'The version of the ranking that was read; another one that stands by now is refused',
    example: 1,
    min: 1,
    max: 10_000,
    optional: true,
  })
  readonly rankingVersion?: number;
  @Words({
    description: 'Why some get less than they asked; compulsory for strategies that give in part',
    example: 'De enveloppe volstaat niet voor alle gerangschikte projecten.',
    max: 4_000,
    optional: true,
  })
  readonly motivation?: string;
}

export class EstablishAllocation extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: EstablishAllocationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('allocations')
@Controller('calls/:callId/allocations')
export class EstablishAllocationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Share out what is free of the envelope',
    description:
      'Over the established ranking, by the strategy that the call declares. Every grant is proposed at once; what was granted or decided before stays.',
    location: '/v1/calls/:callId/allocations/:id',
  })
  @PathIds('callId')
  @Post()
  establish(@Id('callId') callId: string, @Body() body: EstablishAllocationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new EstablishAllocation(callId, body, ask));
  }
}

@CommandHandler(EstablishAllocation)
export class EstablishAllocationHandler implements ICommandHandler<EstablishAllocation> {
  constructor(
    private readonly streams: Streams,
    private readonly ranked: RankedFilesInLog,
  ) {}

  async execute({ callId, body, ask }: EstablishAllocation): Promise<Receipt> {
    const allocationId = ask.commandId as AllocationId;
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (_, unit) => {
      const call = await unit.load(callEnvelope, callId);
      const ranking = await unit.load(standingRanking, callId);
      const { files, unranked, concerned } = await this.ranked.of(callId, ranking, unit);
      refuseInterested(unit.ask.actor, concerned);
      const motivation = body.motivation && (await unit.seal(`call-${callId}`, 'motivation', body.motivation));
      const about = { callId: callId as CallId, allocationId, rankingVersion: body.rankingVersion };
      const { involved } = concerned;
      const data = { ...about, call, ranking, files, unranked, involved, ...(motivation && { motivation }) };
      return { type: 'EstablishAllocation', data };
    });
    return receiptAbout(allocationId, callId, receipt, this.streams);
  }
}
