import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { refuseUnlessOwn } from './own-application';

export class DropReplacement extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/replacementWithdrawals')
export class DropReplacementController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Drop a replacement that was not submitted',
    description: 'The submission that it was to replace stands.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  drop(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DropReplacement(id, ask));
  }
}

@CommandHandler(DropReplacement)
export class DropReplacementHandler implements ICommandHandler<DropReplacement> {
  constructor(private readonly streams: Streams) {}

  execute({ id, ask }: DropReplacement): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, (application, unit) => {
      refuseUnlessOwn(application, unit.ask.actor);
      return { type: 'DropReplacement', data: { by: unit.ask.actor.personId } };
    });
  }
}
