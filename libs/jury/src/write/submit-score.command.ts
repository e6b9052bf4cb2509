import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { assessmentDecider } from '../assessment.decider';
import { openScoring, ownToScore, refuseOnceDecided, rulesOf } from './own-assessment';
import { ScoreBody, sealedScore } from './score.body';

/** What is given here takes the place of what was saved. */
export class SubmitScoreBody extends ScoreBody {}

export class SubmitScore extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: SubmitScoreBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments/:id/submissions')
export class SubmitScoreController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['juror', 'juryChair'],
    summary: 'Submit your assessment',
    description:
      'What was saved, with what is given here. Everything that is missing or wrong is answered at once. After the end of its round it counts all the same, and is marked late. It is final: from then on you see what others found, and only the chair can reopen it.',
    location: '/v1/assessments/:id',
  })
  @PathIds('id')
  @Post()
  submit(@Id() id: string, @Body() body: SubmitScoreBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SubmitScore(id, body, ask));
  }
}

@CommandHandler(SubmitScore)
export class SubmitScoreHandler implements ICommandHandler<SubmitScore> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: SubmitScore): Promise<Receipt> {
    return this.streams.of(assessmentDecider, id).decide(ask, async (assessment, unit) => {
      const about = await ownToScore(assessment, unit);
      await refuseOnceDecided(about, unit);
      const rules = await rulesOf(about, unit);
      await openScoring(rules, unit);
      return { type: 'SubmitScore', data: { ...(await sealedScore(id, body, unit)), rules, at: ask.receivedAt } };
    });
  }
}
