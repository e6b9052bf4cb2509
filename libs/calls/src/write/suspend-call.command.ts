import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { callDecider } from '../call.decider';

export class SuspendCallBody {
  @Words({ description: 'Why, told to every applicant', example: 'Het krediet is nog niet vrijgegeven.', max: 2_000 })
  readonly reason: string;
}

export class SuspendCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: SuspendCallBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/suspensions')
export class SuspendCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Suspend a call',
    description:
      'Nothing is started or submitted until it is resumed; drafts can be worked on. The deadline stays what it is.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  suspend(@Id() id: string, @Body() body: SuspendCallBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SuspendCall(id, body, ask));
  }
}

@CommandHandler(SuspendCall)
export class SuspendCallHandler implements ICommandHandler<SuspendCall> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: SuspendCall): Promise<Receipt> {
    return this.streams.of(callDecider, id).decide(ask, async (_, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', body.reason);
      return { type: 'SuspendCall', data: { reason, receivedAt: unit.ask.receivedAt } };
    });
  }
}
