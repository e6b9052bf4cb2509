import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { localDateOf, startOf } from '#platform/clock';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Day, Id, PathIds } from '#platform/http';
import { decreeDecider } from '../decree.decider';

export class AgreeBudgetBody {
  @Day({ description: 'Date of the agreement', example: '2022-07-08' }) readonly agreedOn: string;
}

export class AgreeBudget extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: AgreeBudgetBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees/:id/budgetAgreements')
export class AgreeBudgetController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['budgetOfficer', 'administrator'],
    summary: 'Record the agreement of the state secretary for the budget',
    description: 'Compulsory when the advice is unfavourable.',
    location: '/v1/decrees/:id',
  })
  @PathIds('id')
  @Post()
  agree(@Id() id: string, @Body() body: AgreeBudgetBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new AgreeBudget(id, body, ask));
  }
}

@CommandHandler(AgreeBudget)
export class AgreeBudgetHandler implements ICommandHandler<AgreeBudget> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: AgreeBudget): Promise<Receipt> {
    const { date: agreedOn } = startOf({ date: body.agreedOn });
    const today = localDateOf(ask.receivedAt);
    return this.streams.of(decreeDecider, id).decide(ask, () => ({ type: 'AgreeBudget', data: { agreedOn, today } }));
  }
}
