import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { assessmentDecider } from '../assessment.decider';
import type { AssessmentAbout } from '../assessment.events';
import { isBarred, seesEveryJury } from '../firewall.policy';
import { membersOf } from '../composition.pure';
import { actingChairOf, refuseWhileBlind } from './acting-chair';
import { fileOf, juryOf, refuseOnceDecided } from './own-assessment';

export class ReopenScoreBody {
  @Words({ description: 'Why', example: 'Er ontbrak een bijlage in het dossier.', max: 2_000 })
  readonly reason: string;
}

export class ReopenScore extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ReopenScoreBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('assessments/:id/reopenings')
export class ReopenScoreController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['juryChair'],
    summary: 'Give a final assessment back to its juror',
    description:
      'By the chair of the jury; by the substitute when the chair has a conflict of interest or is the juror. What was final stays on show.',
    location: '/v1/assessments/:id',
  })
  @PathIds('id')
  @Post()
  reopen(@Id() id: string, @Body() body: ReopenScoreBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ReopenScore(id, body, ask));
  }
}

@CommandHandler(ReopenScore)
export class ReopenScoreHandler implements ICommandHandler<ReopenScore> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ReopenScore): Promise<Receipt> {
    return this.streams.of(assessmentDecider, id).decide(ask, async (assessment, unit) => {
      if (assessment.status === 'none') throw new RuleBroken('notFound');
      await refuseUnlessActingChair(assessment.about, unit);
      await refuseOnceDecided(assessment.about, unit);
      const reason = await unit.seal(`assessment-${id}`, 'reason', body.reason);
      return { type: 'ReopenScore', data: { reason, at: ask.receivedAt } };
    });
  }
}

/** @throws RuleBroken `notFound` for whoever may not see the assessment, `notActingChair` for who may */
async function refuseUnlessActingChair(about: AssessmentAbout, unit: UnitOfWork): Promise<void> {
  const { actor } = unit.ask;
  const jury = await juryOf(about, unit);
  const file = await fileOf(about, unit);
  const knows = seesEveryJury(actor) || membersOf(jury.composition).includes(actor.personId);
  if (!knows || isBarred(actor, file)) throw new RuleBroken('notFound');
  await refuseWhileBlind(about, unit);
  const over = { files: [file], jurorPersonId: about.jurorPersonId };
  if ((await actingChairOf(jury, over, unit)) !== actor.personId) throw new RuleBroken('notActingChair');
}
