import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { localDateOf, startOf } from '#platform/clock';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Day, Id, PathIds, Text } from '#platform/http';
import { decreeDecider } from '../decree.decider';
import { type Advice, advices } from '../decree.events';
import { refuseInterestInDecree } from './without-interest';

export class AdviseOnDecreeBody {
  @Choice(advices, { description: 'The advice' }) readonly advice: Advice;
  @Day({ description: 'Date of the advice', example: '2022-06-22' }) readonly advisedOn: string;
  @Text({ description: 'Explanation', example: 'De kredieten zijn beschikbaar.', max: 4_000 })
  readonly explanation: string;
}

export class AdviseOnDecree extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: AdviseOnDecreeBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees/:id/advices')
export class AdviseOnDecreeController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['financeInspector'],
    summary: 'Give the advice of the finance inspector',
    description: 'Not by an inspector with a conflict of interest on one of the files in it.',
    location: '/v1/decrees/:id',
  })
  @PathIds('id')
  @Post()
  advise(@Id() id: string, @Body() body: AdviseOnDecreeBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AdviseOnDecree(id, body, ask));
  }
}

@CommandHandler(AdviseOnDecree)
export class AdviseOnDecreeHandler implements ICommandHandler<AdviseOnDecree> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: AdviseOnDecree): Promise<Receipt> {
    const { date: advisedOn } = startOf({ date: body.advisedOn });
    const today = localDateOf(ask.receivedAt);
    return this.streams.of(decreeDecider, id).decide(ask, async (decree, unit) => {
      if (decree.status === 'none') throw new RuleBroken('notFound');
      await refuseInterestInDecree(decree, unit);
      const explanation = await unit.seal(`decree-${id}`, 'explanation', body.explanation);
      return { type: 'AdviseOnDecree', data: { advice: body.advice, advisedOn, explanation, today } };
    });
  }
}
