import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { assessmentDecider } from '../assessment.decider';
import { refuseUnlessActing } from './chair-of-file';

export class EndAssignmentBody {
  @Words({ description: 'Why', example: 'Het jurylid is langdurig afwezig.', max: 2_000 }) readonly reason: string;
}

export class EndAssignment extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: EndAssignmentBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments/:id/endings')
export class EndAssignmentController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Take a file back from a juror',
    description: 'Before anything on it was final. The slot is free again.',
    location: '/v1/assessments/:id',
  })
  @PathIds('id')
  @Post()
  end(@Id() id: string, @Body() body: EndAssignmentBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new EndAssignment(id, body, ask));
  }
}

@CommandHandler(EndAssignment)
export class EndAssignmentHandler implements ICommandHandler<EndAssignment> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: EndAssignment): Promise<Receipt> {
    return this.streams.of(assessmentDecider, id).decide(ask, async (assessment, unit) => {
      if (assessment.status === 'none') throw new RuleBroken('notFound');
      await refuseUnlessActing(assessment.about, unit);
      return { type: 'EndAssignment', data: { reason: await unit.seal(`assessment-${id}`, 'reason', body.reason) } };
    });
  }
}
