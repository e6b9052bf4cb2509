import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Cents } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Euro, Id, PathIds, Reference, Text } from '#platform/http';
import { applicationStanding } from '../application-standing.fold';
import { callEnvelope } from '../call-envelope.fold';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { forEnvelope, grantReceipt } from './about-grant';
import { refuseInterestIn } from './without-interest';

export class ProposeGrantBody {
  @Reference({ description: 'An admissible application of the call' }) readonly applicationId: string;
  @Euro({ description: 'Amount in cents, at most what was requested', example: 5_101_472 })
  readonly grantedCents: number;
  @Text({
    description: 'Compulsory when less is proposed than was requested',
    example: 'De kosten voor catering komen niet in aanmerking.',
    max: 4_000,
    optional: true,
  })
  readonly motivation?: string;
}

export class ProposeGrant extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: ProposeGrantBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/grants')
export class ProposeGrantController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Propose a grant',
    description: 'Sets the amount aside in the envelope of the call, which is never exceeded.',
    location: '/v1/calls/:callId/grants/:id',
  })
  @PathIds('callId')
  @Post()
  propose(@Id('callId') callId: string, @Body() body: ProposeGrantBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ProposeGrant(callId, body, ask));
  }
}

@CommandHandler(ProposeGrant)
export class ProposeGrantHandler implements ICommandHandler<ProposeGrant> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, body, ask }: ProposeGrant): Promise<Receipt> {
    const grantId = ask.commandId as GrantId;
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (_, unit) => {
      const { applicationId } = body;
      await refuseInterestIn(applicationId, unit);
      const application = await unit.load(applicationStanding, applicationId);
      const call = await unit.load(callEnvelope, callId);
      const motivation =
        body.motivation && (await unit.seal(`application-${applicationId}`, 'motivation', body.motivation));
      const ids = { callId: callId as CallId, grantId, applicationId: applicationId as ApplicationId };
      const grantedCents = body.grantedCents as Cents;
      const data = { ...ids, application, call, grantedCents, ...(motivation && { motivation }) };
      return { type: 'ProposeGrant', data };
    });
    return grantReceipt(grantId, receipt);
  }
}
