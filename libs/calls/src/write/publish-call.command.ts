import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { callDecider } from '../call.decider';
import type { CallEvent } from '../call.events';
import { callNameKey } from '../call-name.pure';
import { schemeRoundsDecider } from '../scheme-rounds.decider';
import { fixedWindow } from './fixed-window';

export class PublishCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/publications')
export class PublishCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Publish a call',
    description: 'Everything that is missing or wrong is answered at once. The instants of the window are fixed now.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  publish(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new PublishCall(id, ask));
  }
}

@CommandHandler(PublishCall)
export class PublishCallHandler implements ICommandHandler<PublishCall> {
  constructor(private readonly streams: Streams) {}

  execute({ id, ask }: PublishCall): Promise<Receipt> {
    return this.streams.of(callDecider, id).decide(ask, async (call, unit) => {
      const fixed = fixedWindow(call.status === 'draft' ? call.draft : {});
      const command = { type: 'PublishCall', data: fixed } as const;
      for (const event of callDecider.decide(command, call)) await reserve(unit, event);
      return command;
    });
  }
}

/** A published call takes its name and its place among the rounds of its scheme. */
async function reserve(unit: UnitOfWork, { type, data }: CallEvent): Promise<void> {
  if (type !== 'CallPublished') return;
  const { callId, content, window } = data;
  const taken = { type: 'CallNameTaken', data: { callId } };
  await unit.claim('callName', callNameKey(content), taken, 'callNameTaken');
  const round = {
    scheme: content.scheme,
    callId,
    ...(window.opens && { opensAt: window.opens.instant }),
    ...(window.closes && { closesAt: window.closes.instant }),
  };
  await unit.also(schemeRoundsDecider, content.scheme, { type: 'ScheduleRound', data: round });
}
