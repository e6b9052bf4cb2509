import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { type OrganisationId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Reference } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { applicationIdOf } from '../application-id';
import { ownOrganisation } from '../application.policy';
import { callTerms } from '../call-terms.fold';
import { organisationKind } from '../organisation-kind.fold';
import { openEntry } from './open-entry';

export class StartApplicationBody {
  @Reference({ description: 'The call that is open' }) readonly callId: string;
  @Reference({ description: 'For which of your organisations; not needed when you have only one', optional: true })
  readonly organisationId?: string;
}

export class StartApplication extends Command<Receipt> {
  constructor(
    readonly body: StartApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications')
export class StartApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Start an application',
    description:
      'By organisations of the kinds that the call names, while it is open. One may start several, unless the call takes one open application of each at a time.',
    location: '/v1/applications/:id',
  })
  @Post()
  start(@Body() body: StartApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new StartApplication(body, ask));
  }
}

@CommandHandler(StartApplication)
export class StartApplicationHandler implements ICommandHandler<StartApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ body, ask }: StartApplication): Promise<Receipt> {
    const applicationId = applicationIdOf(ask.commandId);
    const callId = body.callId as CallId;
    return this.streams.of(applicationDecider, applicationId).decide(ask, async (application, unit) => {
      const { actor, receivedAt } = unit.ask;
      const organisationId = ownOrganisation(actor, body.organisationId as OrganisationId | undefined);
      const terms = await unit.load(callTerms, callId);
      const kind = await unit.load(organisationKind, organisationId);
      if (!kind) throw new RuleBroken('organisationUnknown');
      const about = { applicationId, callId, organisationId };
      const data = { ...about, kind, by: actor.personId, terms, receivedAt };
      const command = { type: 'StartApplication', data } as const;
      applicationDecider.decide(command, application); // a closed call says so before the entry does
      await openEntry(unit, about, terms);
      return command;
    });
  }
}
