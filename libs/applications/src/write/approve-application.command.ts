import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { termsForOwn } from './own-application';

export class ApproveApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/approvals')
export class ApproveApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['leadingOfficial'],
    summary: 'Approve an application as leading official of its organisation',
    description:
      'The approval is the submission: it is on time when it is received before the instant at which the call closes, whenever the application was sent for approval, and is refused like a late submission after it.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  approve(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ApproveApplication(id, ask));
  }
}

@CommandHandler(ApproveApplication)
export class ApproveApplicationHandler implements ICommandHandler<ApproveApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, ask }: ApproveApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const terms = await termsForOwn(application, unit);
      const { actor, receivedAt } = unit.ask;
      return { type: 'ApproveApplication', data: { by: actor.personId, terms, receivedAt } };
    });
  }
}
