import { Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds } from '#platform/http';
import { applicationDecider } from '../application.decider';

export class NotifyInadmissibility extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/inadmissibilityNotices')
export class NotifyInadmissibilityController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Tell the organisation that its application is inadmissible',
    description: 'When that was decided with `notice: later`. Until then nobody outside the administration sees it.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  notify(@Id() id: string, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new NotifyInadmissibility(id, ask));
  }
}

@CommandHandler(NotifyInadmissibility)
export class NotifyInadmissibilityHandler implements ICommandHandler<NotifyInadmissibility> {
  constructor(private readonly streams: Streams) {}

  execute({ id, ask }: NotifyInadmissibility): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, () => ({ type: 'NotifyInadmissibility', data: {} }));
  }
}
