import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { endOf } from '#platform/clock';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, Part, PathIds, Words } from '#platform/http';
import { callDecider } from '../call.decider';
import { keepRound } from './keep-round';
import { MomentBody } from './moment.body';
import { alsoMoved, AlsoMovedBody, movedTo } from './moved-deadlines';

export class ResumeCallBody extends AlsoMovedBody {
  @Part(() => MomentBody, {
    description: 'A later deadline; needed when the present one passed while the call was suspended',
    optional: true,
  })
  readonly closes?: MomentBody;
  @Part(() => MomentBody, {
    description:
      'A later deadline for the organisations for which alone the call was open, when theirs passed while it was suspended; needed then, and not taken otherwise',
    optional: true,
  })
  readonly organisationCloses?: MomentBody;
  @Words({ description: 'Why, told to every applicant', example: 'Het krediet is vrijgegeven.', max: 2_000 })
  readonly reason: string;
}

export class ResumeCall extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: ResumeCallBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id/resumptions')
export class ResumeCallController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator'],
    summary: 'Resume a suspended call',
    description:
      'With the deadline that it has, or with a later one. Nobody who could submit when it was suspended is left without time.',
    location: '/v1/calls/:id',
  })
  @PathIds('id')
  @Post()
  resume(@Id() id: string, @Body() body: ResumeCallBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ResumeCall(id, body, ask));
  }
}

@CommandHandler(ResumeCall)
export class ResumeCallHandler implements ICommandHandler<ResumeCall> {
  constructor(private readonly streams: Streams) {}

  execute({ id, body, ask }: ResumeCall): Promise<Receipt> {
    const moves = {
      ...(body.closes ? movedTo(body.closes, body) : alsoMoved(body)),
      ...(body.organisationCloses && { organisationCloses: endOf(body.organisationCloses) }),
    };
    return this.streams.of(callDecider, id).decide(ask, async (call, unit) => {
      const reason = await unit.seal(`call-${id}`, 'reason', body.reason);
      const command = { type: 'ResumeCall', data: { ...moves, reason, receivedAt: unit.ask.receivedAt } } as const;
      await keepRound(unit, call, command);
      return command;
    });
  }
}
