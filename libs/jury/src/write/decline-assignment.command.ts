import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken, type VaultRef } from '#platform/domain';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Choice, Id, PathIds, Words } from '#platform/http';
import { assessmentDecider } from '../assessment.decider';
import { type AssessmentAbout, type DeclineGround, declineGrounds } from '../assessment.events';
import { interestsDecider } from '../interests.decider';
import { voidAssessments } from './void-assessments';

export class DeclineAssignmentBody {
  @Choice(declineGrounds, { description: 'Why', example: 'noExpertise' }) readonly ground: DeclineGround;
  @Words({
    description: 'In your own words',
    example: 'Dit gaat over toegankelijke software, daar weet ik te weinig van.',
    max: 2_000,
    optional: true,
  })
  readonly explanation?: string;
}

export class DeclineAssignment extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: DeclineAssignmentBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments/:id/declines')
export class DeclineAssignmentController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['juror', 'juryChair'],
    summary: 'Decline to assess a file',
    description:
      'Before anything was final. A conflict of interest is declared by it: you no longer see the file, and are never assigned it again. After the other grounds the slot is free, and you may be asked again with a reason.',
    location: '/v1/assessments/:id',
  })
  @PathIds('id')
  @Post()
  decline(@Id() id: string, @Body() body: DeclineAssignmentBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DeclineAssignment(id, body, ask));
  }
}

@CommandHandler(DeclineAssignment)
export class DeclineAssignmentHandler implements ICommandHandler<DeclineAssignment> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: DeclineAssignment): Promise<Receipt> {
    const { ground } = body;
    return this.streams.of(assessmentDecider, id).decide(ask, async (assessment, unit) => {
      if (assessment.status === 'none') throw new RuleBroken('notFound');
      const { about } = assessment;
      if (about.jurorPersonId !== unit.ask.actor.personId) throw new RuleBroken('notFound');
      const explanation =
        body.explanation && (await unit.seal(`person-${about.jurorPersonId}`, 'recusal', body.explanation));
      const said = explanation ? { explanation } : {};
      const command = { type: 'DeclineAssignment', data: { ground, ...said } } as const;
      if (ground === 'conflict' && assessmentDecider.decide(command, assessment).length > 0)
        await declareConflict(about, said, unit);
      return command;
    });
  }
}

async function declareConflict(
  { assessmentId, callId, applicationId, organisationId, jurorPersonId: personId }: AssessmentAbout,
  said: { readonly explanation?: VaultRef },
  unit: UnitOfWork,
): Promise<void> {
  const about = { personId, callId, applicationId, organisationId };
  await unit.also(interestsDecider, personId, { type: 'DeclareConflict', data: { about, ...said } });
  await voidAssessments(about, unit, assessmentId);
}
