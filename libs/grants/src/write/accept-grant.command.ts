import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { mayAccept } from '../acceptance.policy';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { forEnvelope, receiptAbout } from './about-grant';
import { ownGrant } from './own-grant';

export class AcceptGrant extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly grantId: GrantId,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/grants/:grantId/acceptances')
export class AcceptGrantController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: mayAccept,
    summary: 'Accept a partial grant for one’s organisation',
    description: 'Within the term of the call, counted from the decision. What was accepted is final.',
    location: '/v1/calls/:callId/grants/:id',
  })
  @PathIds('callId', 'grantId')
  @Post()
  accept(@Id('callId') callId: string, @Id('grantId') grantId: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AcceptGrant(callId, grantId as GrantId, ask));
  }
}

@CommandHandler(AcceptGrant)
export class AcceptGrantHandler implements ICommandHandler<AcceptGrant> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, grantId, ask }: AcceptGrant): Promise<Receipt> {
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), (envelope, unit) => {
      ownGrant(envelope, grantId, unit.ask.actor, ask);
      return { type: 'AcceptGrant', data: { grantId, at: ask.receivedAt } };
    });
    return receiptAbout(grantId, callId, receipt, this.streams);
  }
}
