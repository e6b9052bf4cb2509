import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { termsForOwn } from './own-application';

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
      'On time when it is received before the instant at which the call closes. Everything that is missing or wrong is answered at once.',
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
  constructor(private readonly streams: Streams) {}

  /** The call's terms are folded from the log and must be unchanged when the submission is appended. */
  execute({ id, ask }: SubmitApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const terms = await termsForOwn(application, unit);
      const { actor, receivedAt } = unit.ask;
      return { type: 'SubmitApplication', data: { by: actor.personId, terms, receivedAt } };
    });
  }
}
