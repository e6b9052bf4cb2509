import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type PersonId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Id, PathIds, Reference, Words } from '#platform/http';
import { type ConflictKind, conflictKinds, interestsDecider } from '../interests.decider';
import { conflictAbout, fileToRun } from './file-of-jury';

export class LiftConflictBody {
  @Reference({ description: 'Whose it is' }) readonly personId: string;
  @Choice(conflictKinds, { description: 'Which one' }) readonly conflict: ConflictKind;
  @Words({ description: 'Why it does not hold', example: 'Bij vergissing aangeduid.', max: 2_000 })
  readonly reason: string;
}

export class LiftConflict extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly applicationId: string,
    readonly body: LiftConflictBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/juryFiles/:applicationId/conflictLiftings')
export class LiftConflictController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Lift a conflict of interest that was declared or noted by mistake',
    description: 'By somebody else, without a conflict on the file. What it made void stays void.',
    location: '/v1/calls/:callId/conflicts',
  })
  @PathIds('callId', 'applicationId')
  @Post()
  lift(
    @Id('callId') callId: string,
    @Id('applicationId') applicationId: string,
    @Body() body: LiftConflictBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new LiftConflict(callId, applicationId, body, ask));
  }
}

@CommandHandler(LiftConflict)
export class LiftConflictHandler implements ICommandHandler<LiftConflict> {
  constructor(private readonly streams: Streams) {}

  execute({ callId, applicationId, body, ask }: LiftConflict): Promise<Receipt> {
    const personId = body.personId as PersonId;
    return this.streams.of(interestsDecider, personId).decide(ask, async (_, unit) => {
      const { file } = await fileToRun({ callId, applicationId }, unit);
      if (personId === unit.ask.actor.personId) throw new RuleBroken('ownConflict');
      const reason = await unit.seal(`person-${personId}`, 'conflictLifting', body.reason);
      const about = conflictAbout(personId, file);
      return { type: 'LiftConflict', data: { about, conflict: body.conflict, reason } };
    });
  }
}
