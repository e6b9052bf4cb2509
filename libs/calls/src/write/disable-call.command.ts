import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { callDecider } from '../call.decider';

export class DisableCallBody {
  @Words({ description: 'Why', example: 'Het krediet is ruim overvraagd.', max: 2_000 })
  readonly reason: string;
}

export class DisableCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: DisableCallBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/disablements')
export class DisableCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Take no new applications for a call',
    description: 'What was started can be finished and submitted.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  disable(@Id() id: string, @Body() body: DisableCallBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DisableCall(id, body, ask));
  }
}

@CommandHandler(DisableCall)
export class DisableCallHandler implements ICommandHandler<DisableCall> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: DisableCall): Promise<Receipt> {
    return this.streams.of(callDecider, id).decide(ask, async (_, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', body.reason);
      return { type: 'DisableCall', data: { reason, receivedAt: unit.ask.receivedAt } };
    });
  }
}
