import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { termsForOwn } from './own-application';

export class StartReplacement extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/replacements')
export class StartReplacementController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Start to replace a submission',
    description:
      'When the deadline moved after it was submitted. Answers are then saved and submitted as those of a draft; the first submission stands until the second is in.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  start(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new StartReplacement(id, ask));
  }
}

@CommandHandler(StartReplacement)
export class StartReplacementHandler implements ICommandHandler<StartReplacement> {
  constructor(private readonly streams: Streams) {}

  execute({ id, ask }: StartReplacement): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const terms = await termsForOwn(application, unit);
      const { actor, receivedAt } = unit.ask;
      return { type: 'StartReplacement', data: { by: actor.personId, terms, receivedAt } };
    });
  }
}
