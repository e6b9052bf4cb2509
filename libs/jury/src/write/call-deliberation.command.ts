import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { instant, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Id, Moment, PathIds, References, Whole } from '#platform/http';
import { deliberationDecider } from '../deliberation.decider';
import type { DeliberationId } from '../deliberation.events';
import { juryDecider } from '../jury.decider';
import type { JuryFile } from '../jury-file.pure';
import { refuseUnlessOfPresidium } from '../presidium.policy';
import { barredAmong, fileOfCall, itemOf } from './files-in-log';
import { refuseWhenCancelled } from './own-meeting';

export class CallDeliberationBody {
  @Moment({ description: 'When the meeting starts; not in the past', example: '2022-05-17T07:30:00.000Z' })
  readonly startsAt: string;
  @References({ description: 'Applications on the agenda', min: 1, max: 1_000 })
  readonly applicationIds: readonly string[];
  @Whole({
    description: 'Members who must be there, also for each file; the secretary does not count',
    example: 2,
    min: 1,
    max: 52,
  })
  readonly quorum: number;
}

export class CallDeliberation extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: CallDeliberationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('deliberations')
@Controller('calls/:callId/deliberations')
export class CallDeliberationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Call a meeting of the jury',
    description:
      'By chair, substitute or secretary, about files on which they have no conflict of interest. Each member is sent the agenda of the files that they may see.',
    location: '/v1/deliberations/:id',
  })
  @PathIds('callId')
  @Post()
  call(@Id('callId') callId: string, @Body() body: CallDeliberationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new CallDeliberation(callId, body, ask));
  }
}

@CommandHandler(CallDeliberation)
export class CallDeliberationHandler implements ICommandHandler<CallDeliberation> {
  constructor(private readonly streams: Streams) {}

  execute({ callId: id, body, ask }: CallDeliberation): Promise<Receipt> {
    const deliberationId = ask.commandId as DeliberationId;
    const callId = id as CallId;
    return this.streams.of(deliberationDecider, deliberationId).decide(ask, async (_, unit) => {
      const jury = await unit.load(juryDecider, callId);
      refuseUnlessOfPresidium(unit.ask.actor, jury);
      await refuseWhenCancelled(callId, unit);
      const files: JuryFile[] = [];
      for (const applicationId of body.applicationIds)
        files.push(await admissibleFile(applicationId as ApplicationId, callId, unit));
      const sitting = { composition: jury.composition, barred: await barredAmong(jury.composition, files, unit) };
      const { startsAt, quorum } = body;
      const agenda = files.map(itemOf);
      const data = { deliberationId, callId, startsAt: instant(startsAt), agenda, quorum, sitting, at: ask.receivedAt };
      return { type: 'CallDeliberation', data };
    });
  }
}

async function admissibleFile(applicationId: ApplicationId, callId: CallId, unit: UnitOfWork): Promise<JuryFile> {
  const file = await fileOfCall(applicationId, callId, unit);
  if (file?.status !== 'admissible') throw new RuleBroken('fileNotForDeliberation');
  return file;
}
