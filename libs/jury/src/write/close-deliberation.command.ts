import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { deliberationDecider } from '../deliberation.decider';
import { ownMeeting } from './own-meeting';

export class CloseDeliberation extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('deliberations')
@Controller('deliberations/:id/closings')
export class CloseDeliberationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Close a meeting of the jury',
    description: 'What was not decided waits for another meeting, or for this one to be reopened.',
    location: '/v1/deliberations/:id',
  })
  @PathIds('id')
  @Post()
  close(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new CloseDeliberation(id, ask));
  }
}

@CommandHandler(CloseDeliberation)
export class CloseDeliberationHandler implements ICommandHandler<CloseDeliberation> {
  constructor(private readonly streams: Streams) {}

  execute({ id, ask }: CloseDeliberation): Promise<Receipt> {
    return this.streams.of(deliberationDecider, id).decide(ask, async (meeting, unit) => {
      await ownMeeting(meeting, unit);
      return { type: 'CloseDeliberation', data: {} };
    });
  }
}
