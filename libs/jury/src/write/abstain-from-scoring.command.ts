import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { assessmentDecider } from '../assessment.decider';
import { ownToScore } from './own-assessment';

export class AbstainFromScoringBody {
  @Words({ description: 'Why you give no score', example: 'Het dossier valt buiten mijn vakgebied.', max: 2_000 })
  readonly reason: string;
}

export class AbstainFromScoring extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: AbstainFromScoringBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments/:id/abstentions')
export class AbstainFromScoringController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['juror', 'juryChair'],
    summary: 'Abstain from scoring a file',
    description:
      'Final, and no score: it is no zero and counts in no average. With a conflict of interest you decline.',
    location: '/v1/assessments/:id',
  })
  @PathIds('id')
  @Post()
  abstain(@Id() id: string, @Body() body: AbstainFromScoringBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AbstainFromScoring(id, body, ask));
  }
}

@CommandHandler(AbstainFromScoring)
export class AbstainFromScoringHandler implements ICommandHandler<AbstainFromScoring> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: AbstainFromScoring): Promise<Receipt> {
    return this.streams.of(assessmentDecider, id).decide(ask, async (assessment, unit) => {
      await ownToScore(assessment, unit);
      return {
        type: 'AbstainFromScoring',
        data: { reason: await unit.seal(`assessment-${id}`, 'reason', body.reason), at: ask.receivedAt },
      };
    });
  }
}
