import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Text } from '#platform/http';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { grantOf } from '../envelope.pure';
import { forEnvelope, grantReceipt, seenByCaller } from './about-grant';
import { refuseInterestIn } from './without-interest';

export class DropGrantProposalBody {
  @Text({ description: 'Why', example: 'De jury herbekijkt de rangschikking.', max: 2_000 }) readonly reason: string;
}

export class DropGrantProposal extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly grantId: GrantId,
    readonly body: DropGrantProposalBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/grants/:grantId/proposalWithdrawals')
export class DropGrantProposalController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Take a proposal back before it is decided',
    location: '/v1/calls/:callId/grants/:id',
  })
  @PathIds('callId', 'grantId')
  @Post()
  drop(
    @Id('callId') callId: string,
    @Id('grantId') grantId: string,
    @Body() body: DropGrantProposalBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new DropGrantProposal(callId, grantId as GrantId, body, ask));
  }
}

@CommandHandler(DropGrantProposal)
export class DropGrantProposalHandler implements ICommandHandler<DropGrantProposal> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, grantId, body, ask }: DropGrantProposal): Promise<Receipt> {
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (envelope, unit) => {
      const { applicationId } = seenByCaller(grantOf(envelope, grantId), ask);
      await refuseInterestIn(applicationId, unit);
      const reason = await unit.seal(`application-${applicationId}`, 'reason', body.reason);
      return { type: 'DropGrantProposal', data: { grantId, reason } };
    });
    return grantReceipt(grantId, receipt);
  }
}
