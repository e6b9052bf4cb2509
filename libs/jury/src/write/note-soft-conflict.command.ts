import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type PersonId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Reference, Words } from '#platform/http';
import { membersOf } from '../composition.pure';
import { interestsDecider } from '../interests.decider';
import { conflictAbout, fileToRun } from './file-of-jury';

export class NoteSoftConflictBody {
  @Reference({ description: 'Whose it may be: a member of the jury' }) readonly personId: string;
  @Words({ description: 'What it is', example: 'Werkte tot 2019 bij deze organisatie.', max: 2_000 })
  readonly explanation: string;
}

export class NoteSoftConflict extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly applicationId: string,
    readonly body: NoteSoftConflictBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/juryFiles/:applicationId/softConflicts')
export class NoteSoftConflictController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Note a possible conflict of interest of a member of the jury',
    description:
      'By somebody without a conflict on the file. It may then be assigned to this person only with a reason.',
    location: '/v1/calls/:callId/conflicts',
  })
  @PathIds('callId', 'applicationId')
  @Post()
  note(
    @Id('callId') callId: string,
    @Id('applicationId') applicationId: string,
    @Body() body: NoteSoftConflictBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new NoteSoftConflict(callId, applicationId, body, ask));
  }
}

@CommandHandler(NoteSoftConflict)
export class NoteSoftConflictHandler implements ICommandHandler<NoteSoftConflict> {
  constructor(private readonly streams: Streams) {}

  execute({ callId, applicationId, body, ask }: NoteSoftConflict): Promise<Receipt> {
    const personId = body.personId as PersonId;
    return this.streams.of(interestsDecider, personId).decide(ask, async (_, unit) => {
      const { file, jury } = await fileToRun({ callId, applicationId }, unit);
      if (jury.status === 'none' || !membersOf(jury.composition).includes(personId))
        throw new RuleBroken('personNotInJury', {}, [{ field: 'personId', rule: 'personNotInJury' }]);
      const explanation = await unit.seal(`person-${personId}`, 'softConflict', body.explanation);
      const about = conflictAbout(personId, file);
      return { type: 'NoteSoftConflict', data: { about, explanation } };
    });
  }
}
