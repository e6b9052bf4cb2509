import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { callTerms } from '../call-terms.fold';
import { openEntry } from './open-entry';

export class ReinstateApplicationBody {
  @Words({ description: 'Why', example: 'De offerte was wel degelijk bijgevoegd.', max: 4_000 })
  readonly reason: string;
}

export class ReinstateApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ReinstateApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/reinstatements')
export class ReinstateApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Take an inadmissible application back into examination',
    description:
      'It is submitted again, with the reference and the instant that it had, and is decided on anew. Where the call takes one open application of an organisation it is refused while there is another.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  reinstate(@Id() id: string, @Body() body: ReinstateApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ReinstateApplication(id, body, ask));
  }
}

@CommandHandler(ReinstateApplication)
export class ReinstateApplicationHandler implements ICommandHandler<ReinstateApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ReinstateApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      if (application.status === 'none') throw new RuleBroken('notFound');
      const reason = await unit.seal(`application-${id}`, 'reason', body.reason);
      const command = { type: 'ReinstateApplication', data: { reason } } as const;
      applicationDecider.decide(command, application);
      const { about } = application;
      await openEntry(unit, about, await unit.load(callTerms, about.callId));
      return command;
    });
  }
}
