import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { callOfJury } from '../call-of-jury.fold';
import { juryDecider } from '../jury.decider';
import { CompositionBody, seatsOf } from './composition.body';
import { FilesOfCall } from './files-of-call';

export class ComposeJury extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: CompositionBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/jury')
export class ComposeJuryController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Compose the jury of a call',
    description: 'Once a published call. A chair with a conflict of interest on any of its files names no substitute.',
    location: '/v1/calls/:callId/jury',
  })
  @PathIds('callId')
  @Post()
  compose(@Id('callId') callId: string, @Body() body: CompositionBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ComposeJury(callId, body, ask));
  }
}

@CommandHandler(ComposeJury)
export class ComposeJuryHandler implements ICommandHandler<ComposeJury> {
  constructor(
    private readonly streams: Streams,
    private readonly files: FilesOfCall,
  ) {}

  execute({ callId, body, ask }: ComposeJury): Promise<Receipt> {
    return this.streams.of(juryDecider, callId).decide(ask, async (_, unit) => {
      const call = await unit.load(callOfJury, callId);
      const { composition, people } = await seatsOf(body, unit);
      const { actor } = unit.ask;
      const seated = { people, by: actor.personId, byIsConflicted: await this.files.hasConflict(callId, unit) };
      return { type: 'ComposeJury', data: { callId: callId as CallId, call, composition, seated } };
    });
  }
}
