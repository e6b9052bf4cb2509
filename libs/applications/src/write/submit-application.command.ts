import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { callTerms } from '../call-terms.fold';
import { LeadingOfficials } from '../read/leading-officials';
import { neededSignOff } from './needed-sign-off';
import { refuseUnlessOwn } from './own-application';

export class SubmitApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/submissions')
export class SubmitApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Submit an application',
    description:
      'On time when it is received before the instant at which the call closes. Everything that is missing or wrong is answered at once. When the call asks for sign-off it goes to the leading official of the organisation, whose approval is the submission; one who submits needs no other.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  submit(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SubmitApplication(id, ask));
  }
}

@CommandHandler(SubmitApplication)
export class SubmitApplicationHandler implements ICommandHandler<SubmitApplication> {
  constructor(
    private readonly streams: Streams,
    private readonly leaders: LeadingOfficials,
  ) {}

  /** The call's terms are folded from the log and must be unchanged when the submission is appended. */
  execute({ id, ask }: SubmitApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      refuseUnlessOwn(application, unit.ask.actor);
      const terms = await unit.load(callTerms, application.about.callId);
      const { actor, receivedAt } = unit.ask;
      const isWorkedOn = application.status === 'draft' || application.status === 'submitted';
      const asked = terms.status === 'published' && terms.signOff === true && isWorkedOn;
      const signOff = asked ? await neededSignOff(application.about.organisationId, unit, this.leaders) : undefined;
      return { type: 'SubmitApplication', data: { by: actor.personId, terms, receivedAt, signOff } };
    });
  }
}
