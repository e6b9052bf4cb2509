import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes } from '#platform/http';
import { callDecider } from '../call.decider';
import type { CallId } from '../call.events';
import { CallDraftBody, draftOf } from './call.bodies';

export class DraftCall extends Command<Receipt> {
  constructor(
    readonly body: CallDraftBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls')
export class DraftCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Draft a call', location: '/v1/calls/:id' })
  @Post()
  draft(@Body() body: CallDraftBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DraftCall(body, ask));
  }
}

@CommandHandler(DraftCall)
export class DraftCallHandler implements ICommandHandler<DraftCall> {
  constructor(private readonly streams: Streams) {}

  execute({ body, ask }: DraftCall): Promise<Receipt> {
    const callId = ask.commandId as CallId;
    const data = { callId, draft: draftOf(body) };
    return this.streams.of(callDecider, callId).decide(ask, () => ({ type: 'DraftCall', data }));
  }
}
