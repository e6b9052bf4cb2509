import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { applicationDecider } from '../application.decider';
import { decidedApplications } from '../decided-applications.fold';
import { refuseUnlessOwn } from './own-application';

export class WithdrawApplicationBody {
  @Words({ description: 'Why', example: 'Het project wordt met eigen middelen uitgevoerd.', max: 2_000 })
  readonly reason: string;
}

export class WithdrawApplication extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: WithdrawApplicationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/withdrawals')
export class WithdrawApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['applicant'],
    summary: 'Withdraw an application',
    description: 'A draft, a submitted or an admissible one, until its grant is decided.',
    location: '/v1/applications/:id',
  })
  @PathIds('id')
  @Post()
  withdraw(@Id() id: string, @Body() body: WithdrawApplicationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new WithdrawApplication(id, body, ask));
  }
}

@CommandHandler(WithdrawApplication)
export class WithdrawApplicationHandler implements ICommandHandler<WithdrawApplication> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: WithdrawApplication): Promise<Receipt> {
    return this.streams.of(applicationDecider, id).decide(ask, async (application, unit) => {
      refuseUnlessOwn(application, unit.ask.actor);
      const { status, about } = application;
      const decided = status === 'admissible' ? await unit.load(decidedApplications, about.callId) : undefined;
      if (decided?.has(about.applicationId)) throw new RuleBroken('grantDecidedAlready');
      const reason = await unit.seal(`application-${id}`, 'reason', body.reason);
      return { type: 'WithdrawApplication', data: { reason } };
    });
  }
}
