import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { deliberationDecider } from '../deliberation.decider';
import { ownMeetingToHold } from './own-meeting';

export class ReopenDeliberationBody {
  @Words({ description: 'Why', example: 'Een stuk is laat toegekomen.', max: 2_000 }) readonly reason: string;
}

export class ReopenDeliberation extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ReopenDeliberationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('deliberations')
@Controller('deliberations/:id/reopenings')
export class ReopenDeliberationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Reopen a meeting of the jury',
    description:
      'With the same people; what was decided stays until it is decided anew. The reason is read by all members.',
    location: '/v1/deliberations/:id',
  })
  @PathIds('id')
  @Post()
  reopen(@Id() id: string, @Body() body: ReopenDeliberationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ReopenDeliberation(id, body, ask));
  }
}

@CommandHandler(ReopenDeliberation)
export class ReopenDeliberationHandler implements ICommandHandler<ReopenDeliberation> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ReopenDeliberation): Promise<Receipt> {
    return this.streams.of(deliberationDecider, id).decide(ask, async (meeting, unit) => {
      await ownMeetingToHold(meeting, unit);
      const reason = await unit.seal(`deliberation-${id}`, 'reason', body.reason);
      return { type: 'ReopenDeliberation', data: { reason } };
    });
  }
}
