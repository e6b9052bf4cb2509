import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Reference, Whole, Words } from '#platform/http';
import { assessmentIdOf } from '../assessment-id';
import { assessmentDecider } from '../assessment.decider';
import { juryDecider } from '../jury.decider';
import { Assignments, pairOf, roundWanted } from './assignments';

export class AssignJurorBody {
  @Reference({ description: 'An admissible file of the call' }) readonly applicationId: string;
  @Reference({ description: 'A juror of the jury' }) readonly jurorPersonId: string;
  @Whole({ description: 'In which round; without it the newest', example: 1, min: 1, max: 1_000, optional: true })
  readonly round?: number;
  @Words({
    description: 'Why, in spite of a soft conflict or after the juror declined; it stands in the history',
    example: 'De band met de aanvrager is meer dan vijf jaar oud.',
    max: 2_000,
    optional: true,
  })
  readonly reason?: string;
}

export class AssignJuror extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: AssignJurorBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/assignments')
export class AssignJurorController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Assign a file to a juror',
    description:
      'By an administrator or whoever takes the chair for the file, without a conflict of interest on it. Never to a juror with a hard conflict; with a soft one only for a reason.',
    location: '/v1/assessments/:id',
  })
  @PathIds('callId')
  @Post()
  assign(@Id('callId') callId: string, @Body() body: AssignJurorBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AssignJuror(callId, body, ask));
  }
}

@CommandHandler(AssignJuror)
export class AssignJurorHandler implements ICommandHandler<AssignJuror> {
  constructor(private readonly streams: Streams) {}

  async execute({ callId, body, ask }: AssignJuror): Promise<Receipt> {
    const { applicationId, jurorPersonId } = pairOf(body.applicationId, body.jurorPersonId);
    const round = roundWanted((await this.streams.load(juryDecider, callId)).state, body.round);
    const id = assessmentIdOf(applicationId, jurorPersonId, round);
    return this.streams.of(assessmentDecider, id).decide(ask, async (_, unit) => {
      const assignments = await Assignments.open(unit, callId, round);
      const file = await assignments.fileOf(applicationId);
      const refusal = assignments.refusalOfFile(file);
      if (refusal || !file) throw new RuleBroken(refusal ?? 'fileNotOfCall');
      const conflict = await assignments.refusalOfJuror(file, jurorPersonId, body.reason !== undefined);
      if (conflict) throw new RuleBroken(conflict);
      const reason = body.reason && (await unit.seal(`assessment-${id}`, 'reason', body.reason));
      const about = assignments.aboutOf(file, jurorPersonId);
      const { due } = assignments;
      return { type: 'AssignJuror', data: { about, how: 'byHand', due, ...(reason && { reason }) } };
    });
  }
}
