import { Body, Controller, Patch } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { assessmentDecider } from '../assessment.decider';
import { openScoring, ownToScore, refuseOnceDecided, rulesOf } from './own-assessment';
import { ScoreBody, sealedScore } from './score.body';

/** Scores may be missing until the assessment is submitted. */
export class SaveScoreBody extends ScoreBody {}

export class SaveScore extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: SaveScoreBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments/:id')
export class SaveScoreController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['juror', 'juryChair'],
    summary: 'Save a draft of your assessment',
    description:
      'Seen by nobody else and counted nowhere. The first score of a call fixes its criteria, weights and rules.',
    location: '/v1/assessments/:id',
  })
  @PathIds('id')
  @Patch()
  save(@Id() id: string, @Body() body: SaveScoreBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SaveScore(id, body, ask));
  }
}

@CommandHandler(SaveScore)
export class SaveScoreHandler implements ICommandHandler<SaveScore> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: SaveScore): Promise<Receipt> {
    return this.streams.of(assessmentDecider, id).decide(ask, async (assessment, unit) => {
      const about = await ownToScore(assessment, unit);
      await refuseOnceDecided(about, unit);
      const rules = await rulesOf(about, unit);
      const save = { type: 'SaveScore', data: { ...(await sealedScore(id, body, unit)), rules } } as const;
      const saved = assessmentDecider.decide(save, assessment);
      if (saved.length > 0) await openScoring(rules, unit); // to enter nothing fixes nothing
      return save;
    });
  }
}
