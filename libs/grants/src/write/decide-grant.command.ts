import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Id, PathIds, Text } from '#platform/http';
import { applicationStanding } from '../application-standing.fold';
import { callEnvelope } from '../call-envelope.fold';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { grantOf } from '../envelope.pure';
import { forEnvelope, grantReceipt, seenByCaller } from './about-grant';
import { acceptanceTerm } from './acceptance-term';
import { refuseInterestIn } from './without-interest';

const outcomes = ['awarded', 'refused'] as const;

export class DecideGrantBody {
  @Choice(outcomes, { description: 'What is decided; a refusal frees the money' })
  readonly outcome: (typeof outcomes)[number];
  @Text({
    description: 'The reasons, as the law of 29 July 1991 asks; told to the organisation',
    example: 'Het project sluit aan bij het thema en bereikt veel personeelsleden.',
    max: 4_000,
  })
  readonly motivation: string;
}

export class DecideGrant extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly grantId: GrantId,
    readonly body: DecideGrantBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/grants/:grantId/decisions')
export class DecideGrantController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Award or refuse what was proposed',
    description: 'Less than was requested is final once the organisation has accepted it within the term of the call.',
    location: '/v1/calls/:callId/grants/:id',
  })
  @PathIds('callId', 'grantId')
  @Post()
  decide(
    @Id('callId') callId: string,
    @Id('grantId') grantId: string,
    @Body() body: DecideGrantBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideGrant(callId, grantId as GrantId, body, ask));
  }
}

@CommandHandler(DecideGrant)
export class DecideGrantHandler implements ICommandHandler<DecideGrant> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, grantId, body, ask }: DecideGrant): Promise<Receipt> {
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (envelope, unit) => {
      const { applicationId } = seenByCaller(grantOf(envelope, grantId), ask);
      await refuseInterestIn(applicationId, unit);
      const application = await unit.load(applicationStanding, applicationId);
      const call = await unit.load(callEnvelope, callId);
      const motivation = await unit.seal(`application-${applicationId}`, 'motivation', body.motivation);
      const acceptBy = acceptanceTerm(call, ask.receivedAt);
      return { type: 'DecideGrant', data: { grantId, outcome: body.outcome, motivation, application, call, acceptBy } };
    });
    return grantReceipt(grantId, receipt);
  }
}
