import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { decreeDecider } from '../decree.decider';

export class SendToFinanceInspector extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees/:id/financeInspections')
export class SendToFinanceInspectorController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Ask the finance inspector for advice',
    location: '/v1/decrees/:id',
  })
  @PathIds('id')
  @Post()
  send(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new SendToFinanceInspector(id, ask));
  }
}

@CommandHandler(SendToFinanceInspector)
export class SendToFinanceInspectorHandler implements ICommandHandler<SendToFinanceInspector> {
  constructor(private readonly streams: Streams) {}

  execute({ id, ask }: SendToFinanceInspector): Promise<Receipt> {
    return this.streams.of(decreeDecider, id).decide(ask, () => ({ type: 'SendToFinanceInspector', data: {} }));
  }
}
