import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { impartialRoles } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Text } from '#platform/http';
import { interestsDecider } from '../interests.decider';
import { conflictAbout, fileToDeclareOn } from './file-of-jury';
import { voidAssessments } from './void-assessments';

export class DeclareConflictBody {
  @Text({
    description: 'What it is; it need not be said',
    example: 'Mijn zus leidt het project.',
    max: 2_000,
    optional: true,
  })
  readonly explanation?: string;
}

export class DeclareConflict extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly applicationId: string,
    readonly body: DeclareConflictBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/juryFiles/:applicationId/conflicts')
export class DeclareConflictController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: impartialRoles,
    summary: 'Declare a conflict of interest on a file',
    description:
      'One’s own. From then on the file does not exist for this person; what they scored of it is void, and stays in the history.',
    location: '/v1/calls/:callId/conflicts',
  })
  @PathIds('callId', 'applicationId')
  @Post()
  declare(
    @Id('callId') callId: string,
    @Id('applicationId') applicationId: string,
    @Body() body: DeclareConflictBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new DeclareConflict(callId, applicationId, body, ask));
  }
}

@CommandHandler(DeclareConflict)
export class DeclareConflictHandler implements ICommandHandler<DeclareConflict> {
  constructor(private readonly streams: Streams) {}

  execute({ callId, applicationId, body, ask }: DeclareConflict): Promise<Receipt> {
    const { personId } = ask.actor;
    return this.streams.of(interestsDecider, personId).decide(ask, async (_, unit) => {
      const { file } = await fileToDeclareOn({ callId, applicationId }, unit);
      const about = conflictAbout(personId, file);
      const words = body.explanation?.trim();
      const explanation = words ? await unit.seal(`person-${personId}`, 'conflict', words) : undefined;
      await voidAssessments(about, unit);
      return { type: 'DeclareConflict', data: { about, explanation } };
    });
  }
}
