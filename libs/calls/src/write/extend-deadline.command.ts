import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, Part, PathIds, Words } from '#platform/http';
import { callDecider } from '../call.decider';
import { keepRound } from './keep-round';
import { MomentBody } from './moment.body';
import { AlsoMovedBody, movedTo } from './moved-deadlines';

export class ExtendDeadlineBody extends AlsoMovedBody {
  @Part(() => MomentBody, { description: 'The new, later deadline: the end of this day, or the time' })
  readonly closes: MomentBody;
  @Words({
    description: 'Why, told to every applicant',
    example: 'De website was twee dagen onbereikbaar.',
    max: 2_000,
  })
  readonly reason: string;
}

export class ExtendDeadline extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ExtendDeadlineBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/extensions')
export class ExtendDeadlineController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Extend the deadline of a call',
    description:
      'Only to a later moment, and only while the call has not closed. Who has submitted already may replace the submission.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  extend(@Id() id: string, @Body() body: ExtendDeadlineBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ExtendDeadline(id, body, ask));
  }
}

@CommandHandler(ExtendDeadline)
export class ExtendDeadlineHandler implements ICommandHandler<ExtendDeadline> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ExtendDeadline): Promise<Receipt> {
    const moves = movedTo(body.closes, body);
    return this.streams.of(callDecider, id).decide(ask, async (call, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', body.reason);
      const { receivedAt } = unit.ask;
      const command = { type: 'ExtendDeadline', data: { ...moves, reason, receivedAt } } as const;
      await keepRound(unit, call, command);
      return command;
    });
  }
}
