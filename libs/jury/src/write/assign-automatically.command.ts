import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Flag, Id, PathIds, References, RuleBook, Whole } from '#platform/http';
import { assigningDecider } from '../assigning.decider';
import type { AssigningId } from '../assigning.events';
import { juryDecider } from '../jury.decider';
import { assignedReceipt, AssignedReceiptBody } from './assigned.receipt';
import { Assignments, roundWanted } from './assignments';
import { AutomaticAssignment } from './automatic-assignment';

export class AssignAutomaticallyBody {
  @References({
    description: 'Files to assign; without it every admissible file of the round that you may see',
    min: 1,
    max: 1_000,
    optional: true,
  })
  readonly applicationIds?: readonly string[];
  @Whole({
    description: 'Jurors for each file, those it has included; without it as many as the round asks scores',
    example: 2,
    min: 1,
    max: 20,
    optional: true,
  })
  readonly jurorsPerFile?: number;
  @Whole({ description: 'In which round; without it the newest', example: 1, min: 1, max: 1_000, optional: true })
  readonly round?: number;
  @Flag({
    description: 'Whether files that jurors already have in this round count for the balance; they do without it',
    example: true,
    optional: true,
  })
  readonly countExistingLoad?: boolean;
  @Whole({
    description: 'No juror gets more files than this, those that count included',
    example: 15,
    min: 1,
    max: 10_000,
    optional: true,
  })
  readonly filesPerJuror?: number;
  @Flag({
    description:
      'Whether a file in Dutch, French or German goes only to who reads it; it does without this. The language is that of who handed it in',
    example: true,
    optional: true,
  })
  readonly respectLanguages?: boolean;
}

export class AssignAutomatically extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: AssignAutomaticallyBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/automaticAssignments')
export class AssignAutomaticallyController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Let files be assigned',
    description:
      'As many jurors for each file as wanted, with the loads as even as they can be; never across a conflict of interest, a soft one neither, nor to who declined. All files or none: the refusal says for which there are too few jurors, and why. Files on which you have a conflict of interest are left to somebody else.',
    location: '/v1/calls/:callId/jury',
    answers: AssignedReceiptBody,
  })
  @PathIds('callId')
  @Post()
  assign(@Id('callId') callId: string, @Body() body: AssignAutomaticallyBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AssignAutomatically(callId, body, ask));
  }
}

@CommandHandler(AssignAutomatically)
export class AssignAutomaticallyHandler implements ICommandHandler<AssignAutomatically> {
  constructor(
    private readonly streams: Streams,
    private readonly automatic: AutomaticAssignment,
    private readonly rules: RuleBook,
  ) {}

  async execute({ callId, body, ask }: AssignAutomatically): Promise<Receipt> {
    const assigningId = ask.commandId as AssigningId;
    const round = roundWanted((await this.streams.load(juryDecider, callId)).state, body.round);
    const receipt = await this.streams.of(assigningDecider, assigningId).decide(ask, async (_, unit) => {
      const assignments = await Assignments.open(unit, callId, round);
      const assigned = await this.automatic.assign(assignments, body, unit);
      const { due } = assignments;
      const outcome = { assigned, refused: [], ...(due && { due }) };
      const how = 'automatically' as const;
      return { type: 'AssignFiles', data: { assigningId, callId: callId as CallId, round, how, ...outcome } };
    });
    const { state } = await this.streams.load(assigningDecider, assigningId);
    return state.status === 'none' ? receipt : assignedReceipt(receipt, state, this.rules, ask.actor.language);
  }
}
