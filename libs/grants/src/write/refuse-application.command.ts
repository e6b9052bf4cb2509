import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Reference, Text } from '#platform/http';
import { applicationStanding } from '../application-standing.fold';
import { callEnvelope } from '../call-envelope.fold';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { forEnvelope, grantReceipt } from './about-grant';
import { refuseInterestIn } from './without-interest';

export class RefuseApplicationBody {
  @Reference({ description: 'An admissible application of the call' }) readonly applicationId: string;
  @Text({
    description: 'The reasons, as the law of 29 July 1991 asks; told to the organisation',
    example: 'Het project draagt onvoldoende bij tot het thema van de oproep.',
    max: 4_000,
  })
  readonly motivation: string;
}

export class RefuseApplication extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: RefuseApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('grants')
@Controller('calls/:callId/refusals')
export class RefuseApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Refuse an application outright',
    description: 'Without a proposal before it. The refusal stands among the grants of the call.',
    location: '/v1/calls/:callId/grants/:id',
  })
  @PathIds('callId')
  @Post()
  refuse(@Id('callId') callId: string, @Body() body: RefuseApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new RefuseApplication(callId, body, ask));
  }
}

@CommandHandler(RefuseApplication)
export class RefuseApplicationHandler implements ICommandHandler<RefuseApplication> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, body, ask }: RefuseApplication): Promise<Receipt> {
    const grantId = ask.commandId as GrantId;
    const receipt = await this.streams.of(envelopeDecider, callId).decide(forEnvelope(ask), async (_, unit) => {
      const { applicationId } = body;
      await refuseInterestIn(applicationId, unit);
      const application = await unit.load(applicationStanding, applicationId);
      const call = await unit.load(callEnvelope, callId);
      const motivation = await unit.seal(`application-${applicationId}`, 'motivation', body.motivation);
      const ids = { callId: callId as CallId, grantId, applicationId: applicationId as ApplicationId };
      return { type: 'RefuseApplication', data: { ...ids, application, call, motivation } };
    });
    return grantReceipt(grantId, receipt);
  }
}
