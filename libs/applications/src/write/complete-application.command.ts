import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Reference } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { termsForOwn } from './own-application';

export class CompleteApplicationBody {
  @Reference({ description: 'The request that this answers; all that are open without it', optional: true })
  readonly completionRequestId?: string;
}

export class CompleteApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: CompleteApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/completions')
export class CompleteApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Hand in the completion that was asked for',
    description:
      'What was saved in the open sections becomes part of the file, and the amounts are computed again. In time when it is received before the instant at which the term ends; later it is refused, recorded, and the file is inadmissible.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  complete(@Id() id: string, @Body() body: CompleteApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new CompleteApplication(id, body, ask));
  }
}

@CommandHandler(CompleteApplication)
export class CompleteApplicationHandler implements ICommandHandler<CompleteApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: CompleteApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      const { actor, receivedAt } = unit.ask;
      const terms = await termsForOwn(application, unit);
      const { completionRequestId: requestId } = body;
      return { type: 'CompleteApplication', data: { requestId, by: actor.personId, terms, receivedAt } };
    });
  }
}
