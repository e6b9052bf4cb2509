import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { mayAccept } from '../acceptance.policy';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { forEnvelope, receiptAbout } from './about-grant';
import { ownGrant } from './own-grant';
import { RankedFilesInLog } from './ranked-files-in-log';
import { reserveInLog } from './reserve-in-log';

export class DeclineGrantBody {
  @Words({
    description: 'Why',
    example: 'Met dit bedrag kan het project niet uitgevoerd worden.',
    max: 2_000,
    optional: true,
  })
  readonly reason?: string;
}

export class DeclineGrant extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly grantId: GrantId,
    readonly body: DeclineGrantBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/grants/:grantId/declines')
export class DeclineGrantController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: mayAccept,
    summary: 'Decline a partial grant for one’s organisation',
    description: 'Within the term to accept it. The money is free again, and goes to the reserve list.',
    location: '/v1/calls/:callId/grants/:id',
  })
  @PathIds('callId', 'grantId')
  @Post()
  decline(
    @Id('callId') callId: string,
    @Id('grantId') grantId: string,
    @Body() body: DeclineGrantBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new DeclineGrant(callId, grantId as GrantId, body, ask));
  }
}

@CommandHandler(DeclineGrant)
export class DeclineGrantHandler implements ICommandHandler<DeclineGrant> {
  constructor(
    private readonly streams: Streams,
    private readonly ranked: RankedFilesInLog,
  ) {}

  async execute({ callId, grantId, body, ask }: DeclineGrant): Promise<Receipt> {
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (envelope, unit) => {
      const { applicationId } = ownGrant(envelope, grantId, unit.ask.actor, ask);
      const reason = body.reason && (await unit.seal(`application-${applicationId}`, 'reason', body.reason));
      const reserve = await reserveInLog(envelope, callId, unit, (ranking) => this.ranked.of(callId, ranking, unit));
      return { type: 'DeclineGrant', data: { grantId, at: ask.receivedAt, reserve, ...(reason && { reason }) } };
    });
    return receiptAbout(grantId, callId, receipt, this.streams);
  }
}
