import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { refuseUnlessOwn } from './own-application';

export class ReturnApplicationBody {
  @Words({ description: 'Why', example: 'De eigen inbreng past niet in ons budget.', max: 2_000 })
  readonly reason: string;
}

export class ReturnApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ReturnApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/returns')
export class ReturnApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['leadingOfficial'],
    summary: 'Send an application back instead of approving it',
    description: 'It is a draft again, which who sent it is told with the reason.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  return(@Id() id: string, @Body() body: ReturnApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ReturnApplication(id, body, ask));
  }
}

@CommandHandler(ReturnApplication)
export class ReturnApplicationHandler implements ICommandHandler<ReturnApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ReturnApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      refuseUnlessOwn(application, unit.ask.actor);
      const reason = await unit.seal(`application-${id}`, 'reason', body.reason);
      return { type: 'DeclineSignOff', data: { reason } };
    });
  }
}
