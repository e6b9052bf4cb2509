import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Form, Id, PathIds } from '#platform/http';
import { organisationDecider } from '../organisation.decider';

/** The parts of a budget article, as the distribution table prints them. */
export class SetBudgetAddressBody {
  @Form(/^\d{2}$/, { description: 'Section of the department', example: '32' }) readonly department: string;
  @Form(/^\d{2}$/, { description: 'Division', example: '21' }) readonly division: string;
  @Form(/^\d$/, { description: 'Programme', example: '1' }) readonly programme: string;
  @Form(/^\d$/, { description: 'Activity', example: '0' }) readonly activity: string;
  @Form(/^\d{6}$/, { description: 'Base allocation: economic code', example: '121101' }) readonly allocation: string;
}

export class SetBudgetAddress extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: SetBudgetAddressBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('organisations')
@Controller('organisations/:id/budgetAddresses')
export class SetBudgetAddressController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'budgetOfficer'],
    summary: 'Set where credits arrive',
    location: '/v1/organisations/:id',
  })
  @PathIds('id')
  @Post()
  set(@Id() id: string, @Body() body: SetBudgetAddressBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SetBudgetAddress(id, body, ask));
  }
}

@CommandHandler(SetBudgetAddress)
export class SetBudgetAddressHandler implements ICommandHandler<SetBudgetAddress> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: SetBudgetAddress): Promise<Receipt> {
    return this.streams
      .of(organisationDecider, id)
      .decide(ask, () => ({ type: 'SetBudgetAddress', data: { address: { ...body } } }));
  }
}
