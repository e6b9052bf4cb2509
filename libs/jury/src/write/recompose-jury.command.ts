import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { juryDecider } from '../jury.decider';
import { refuseUnlessPresiding } from '../presiding.policy';
import { CompositionBody, seatsOf } from './composition.body';
import { FilesOfCall } from './files-of-call';

export class RecomposeJuryBody extends CompositionBody {
  @Words({ description: 'Why', example: 'Lea Martin is met verlof.', max: 2_000 }) readonly reason: string;
}

export class RecomposeJury extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: RecomposeJuryBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/jury/recompositions')
export class RecomposeJuryController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Change who sits in a jury',
    description:
      'The whole composition as it is to be. What a juror who leaves has scored stays; files not yet scored are taken back. A chair with a conflict of interest on any file of the call can neither name nor replace the substitute.',
    location: '/v1/calls/:callId/jury',
  })
  @PathIds('callId')
  @Post()
  recompose(@Id('callId') callId: string, @Body() body: RecomposeJuryBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new RecomposeJury(callId, body, ask));
  }
}

@CommandHandler(RecomposeJury)
export class RecomposeJuryHandler implements ICommandHandler<RecomposeJury> {
  constructor(
    private readonly streams: Streams,
    private readonly files: FilesOfCall,
  ) {}

  execute({ callId, body, ask }: RecomposeJury): Promise<Receipt> {
    return this.streams.of(juryDecider, callId).decide(ask, async (jury, unit) => {
      refuseUnlessPresiding(unit.ask.actor, jury);
      const { composition, people } = await seatsOf(body, unit);
      const { actor } = unit.ask;
      const seated = { people, by: actor.personId, byIsConflicted: await this.files.hasConflict(callId, unit) };
      const reason = await unit.seal(`call-${callId}`, 'reason', body.reason);
      return { type: 'RecomposeJury', data: { composition, seated, reason } };
    });
  }
}
