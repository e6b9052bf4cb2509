import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import { endOf } from '#platform/clock';
import { RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams, type UnitOfWork } from '#platform/event-store';
import { Asking, Changes, Form, Id, Part, PathIds, References, Whole } from '#platform/http';
import { callOfJury } from '../call-of-jury.fold';
import { refuseBarred } from '../firewall.policy';
import { type FileOfRound, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import { refuseUnlessPresiding } from '../presiding.policy';

export class RoundDueBody {
  @Form(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { description: 'Local date', example: '2022-05-06' })
  readonly date: string;
  @Form(/^([01]\d|2[0-3]):[0-5]\d$/, { description: 'Local time', example: '12:00', optional: true })
  readonly time?: string;
}

export class OpenRoundBody {
  @Whole({
    description: 'Independent scores for each file; without it as many as the call says',
    example: 2,
    min: 1,
    max: 20,
    optional: true,
  })
  readonly scoresPerApplication?: number;
  @Part(() => RoundDueBody, { description: 'By when: the end of this day, or the time', optional: true })
  readonly due?: RoundDueBody;
  @References({
    description: 'Admissible files of the call that this round is about; without it every one of them',
    min: 1,
    max: 500,
    optional: true,
  })
  readonly applicationIds?: readonly string[];
}

export class OpenRound extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: OpenRoundBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('juries')
@Controller('calls/:callId/jury/rounds')
export class OpenRoundController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juryChair'],
    summary: 'Open a round of scoring',
    description:
      'Rounds are numbered from 1. Files are assigned in a round; jurors are reminded three days before it is due.',
    location: '/v1/calls/:callId/jury',
  })
  @PathIds('callId')
  @Post()
  open(@Id('callId') callId: string, @Body() body: OpenRoundBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new OpenRound(callId, body, ask));
  }
}

@CommandHandler(OpenRound)
export class OpenRoundHandler implements ICommandHandler<OpenRound> {
  constructor(private readonly streams: Streams) {}

  execute({ callId, body, ask }: OpenRound): Promise<Receipt> {
    const due = body.due && endOf(body.due);
    return this.streams.of(juryDecider, callId).decide(ask, async (jury, unit) => {
      refuseUnlessPresiding(unit.ask.actor, jury);
      const call = await unit.load(callOfJury, callId);
      if (!('scoresPerApplication' in call)) throw new RuleBroken('notFound');
      const scoresPerApplication = body.scoresPerApplication ?? call.scoresPerApplication;
      const files = body.applicationIds && (await filesOf(callId, body.applicationIds, unit));
      return { type: 'OpenRound', data: { scoresPerApplication, due, files, at: unit.ask.receivedAt } };
    });
  }
}

async function filesOf(callId: string, applicationIds: readonly string[], unit: UnitOfWork) {
  const files: FileOfRound[] = [];
  for (const applicationId of applicationIds as readonly ApplicationId[]) {
    const file = await unit.load(juryFile, applicationId);
    if (file?.callId === callId) refuseBarred(unit.ask.actor, file);
    files.push({ applicationId, isOfCall: file?.callId === callId, isAdmissible: file?.status === 'admissible' });
  }
  return files;
}
