import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, References, RuleBook, Whole, Words } from '#platform/http';
import { assessmentDecider } from '../assessment.decider';
import { assigningDecider } from '../assigning.decider';
import type { AssigningId, AssignmentRefusal, Pair } from '../assigning.events';
import { pairRefusal } from '../assignment.policy';
import { juryDecider } from '../jury.decider';
import { assignedReceipt, AssignedReceiptBody } from './assigned.receipt';
import { Assignments, pairOf, roundWanted } from './assignments';

export class AssignInBulkBody {
  @References({ description: 'Files of the call', min: 1, max: 100 }) readonly applicationIds: readonly string[];
  @References({ description: 'Jurors, each for every one of these files', min: 1, max: 10 })
  readonly jurorPersonIds: readonly string[];
  @Whole({ description: 'In which round; without it the newest', example: 1, min: 1, max: 1_000, optional: true })
  readonly round?: number;
  @Words({
    description: 'Why, in spite of soft conflicts; it stands in the history of each',
    example: 'De band met de aanvrager is meer dan vijf jaar oud.',
    max: 2_000,
    optional: true,
  })
  readonly reason?: string;
}

export class AssignInBulk extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: AssignInBulkBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/bulkAssignments')
export class AssignInBulkController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Assign many files at once',
    description:
      'What can be assigned is, in one go; the rest stays as it was and is answered with the rule that says no. Of a file on which you have a conflict of interest nothing else is said.',
    location: '/v1/calls/:callId/jury',
    answers: AssignedReceiptBody,
  })
  @PathIds('callId')
  @Post()
  assign(@Id('callId') callId: string, @Body() body: AssignInBulkBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AssignInBulk(callId, body, ask));
  }
}

@CommandHandler(AssignInBulk)
export class AssignInBulkHandler implements ICommandHandler<AssignInBulk> {
  constructor(
    private readonly streams: Streams,
    private readonly rules: RuleBook,
  ) {}

  async execute({ callId, body, ask }: AssignInBulk): Promise<Receipt> {
    const assigningId = ask.commandId as AssigningId;
    const round = roundWanted((await this.streams.load(juryDecider, callId)).state, body.round);
    const receipt = await this.streams.of(assigningDecider, assigningId).decide(ask, async (_, unit) => {
      const assignments = await Assignments.open(unit, callId, round);
      const { due } = assignments;
      const outcome = { ...(await assignAll(assignments, body, unit)), ...(due && { due }) };
      return { type: 'AssignFiles', data: { assigningId, callId: callId as CallId, round, how: 'inBulk', ...outcome } };
    });
    const { state } = await this.streams.load(assigningDecider, assigningId);
    return state.status === 'none' ? receipt : assignedReceipt(receipt, state, this.rules, ask.actor.language);
  }
}

async function assignAll(assignments: Assignments, body: AssignInBulkBody, unit: UnitOfWork) {
  const { applicationIds, jurorPersonIds, reason } = body;
  const pairs = applicationIds.flatMap((file) => jurorPersonIds.map((juror) => pairOf(file, juror)));
  await assignments.readAhead(pairs);
  const assigned: Pair[] = [];
  const refused: (Pair & { rule: AssignmentRefusal })[] = [];
  for (const pair of pairs) {
    const rule = await refusalOf(assignments, pair, reason !== undefined, unit);
    if (rule) refused.push({ ...pair, rule });
    else assigned.push(pair);
  }
  await give(assigned, assignments, reason, unit);
  return { assigned, refused };
}

async function refusalOf(
  assignments: Assignments,
  pair: Pair,
  hasReason: boolean,
  unit: UnitOfWork,
): Promise<AssignmentRefusal | undefined> {
  const file = await assignments.fileOf(pair.applicationId);
  const refusal = assignments.refusalOfFile(file);
  if (refusal || !file) return refusal ?? 'fileNotOfCall';
  const conflict = await assignments.refusalOfJuror(file, pair.jurorPersonId, hasReason);
  return conflict ?? pairRefusal(await unit.load(assessmentDecider, assignments.idOf(pair)))?.rule;
}

/** The words of all are sealed at once: each lies under a key of its own. */
async function give(pairs: readonly Pair[], assignments: Assignments, reason: string | undefined, unit: UnitOfWork) {
  const { due } = assignments;
  const given = pairs.map(async (pair) => {
    const file = (await assignments.fileOf(pair.applicationId))!;
    const about = assignments.aboutOf(file, pair.jurorPersonId);
    const sealed = reason && (await unit.seal(`assessment-${about.assessmentId}`, 'reason', reason));
    return { about, how: 'inBulk', due, ...(sealed && { reason: sealed }) } as const;
  });
  for (const data of await Promise.all(given))
    await unit.also(assessmentDecider, data.about.assessmentId, { type: 'AssignJuror', data });
}
