import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { callDecider } from '../call.decider';

export class EnableCallBody {
  @Words({ description: 'Why', example: 'Er kwam krediet bij.', max: 2_000 })
  readonly reason: string;
}

export class EnableCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: EnableCallBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/enablements')
export class EnableCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Take new applications for a call again',
    description: 'As far as its window and its deadline for starting allow.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  enable(@Id() id: string, @Body() body: EnableCallBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new EnableCall(id, body, ask));
  }
}

@CommandHandler(EnableCall)
export class EnableCallHandler implements ICommandHandler<EnableCall> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: EnableCall): Promise<Receipt> {
    return this.streams.of(callDecider, id).decide(ask, async (_, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', body.reason);
      return { type: 'EnableCall', data: { reason, receivedAt: unit.ask.receivedAt } };
    });
  }
}
