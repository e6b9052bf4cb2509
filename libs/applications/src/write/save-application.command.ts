import { Body, Controller, Patch } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { AnswersBody, sealedAnswers } from './answers.body';
import { termsForOwn } from './own-application';

/** Answers may be missing or wrong until the application is submitted. */
export class SaveApplicationBody extends AnswersBody {}

export class SaveApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: SaveApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id')
export class SaveApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Save answers of a draft',
    description: 'Fields that are not named stay as they are; a list of cost lines replaces the former.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Patch()
  save(@Id() id: string, @Body() body: SaveApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SaveApplication(id, body, ask));
  }
}

@CommandHandler(SaveApplication)
export class SaveApplicationHandler implements ICommandHandler<SaveApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: SaveApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const terms = await termsForOwn(application, unit);
      const data = { changes: await sealedAnswers(id, body, unit), terms, receivedAt: ask.receivedAt };
      return { type: 'SaveApplication', data };
    });
  }
}
