import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { localDateOf } from '#platform/clock';
import type { PersonId } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, References } from '#platform/http';
import { deliberationDecider } from '../deliberation.decider';
import { ownMeetingToHold } from './own-meeting';

export class OpenDeliberationBody {
  @References({ description: 'Members of the jury who are there', min: 1, max: 60 })
  readonly present: readonly string[];
}

export class OpenDeliberation extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: OpenDeliberationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('deliberations')
@Controller('deliberations/:id/openings')
export class OpenDeliberationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Open a meeting of the jury with those who are there',
    description:
      'On its day in Brussels or after it, also before the hour. Refused below the quorum, saying how many are there.',
    location: '/v1/deliberations/:id',
  })
  @PathIds('id')
  @Post()
  open(@Id() id: string, @Body() body: OpenDeliberationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new OpenDeliberation(id, body, ask));
  }
}

@CommandHandler(OpenDeliberation)
export class OpenDeliberationHandler implements ICommandHandler<OpenDeliberation> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: OpenDeliberation): Promise<Receipt> {
    return this.streams.of(deliberationDecider, id).decide(ask, async (meeting, unit) => {
      const { composition } = await ownMeetingToHold(meeting, unit);
      const day = meeting.status === 'none' ? undefined : localDateOf(meeting.startsAt);
      const isOnItsDay = day !== undefined && day <= localDateOf(ask.receivedAt);
      const present = body.present as readonly PersonId[];
      return { type: 'OpenDeliberation', data: { present, composition, isOnItsDay } };
    });
  }
}
