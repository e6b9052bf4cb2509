import { Body, Controller, Param, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { callOfJury } from '../call-of-jury.fold';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { rankingDecider } from '../ranking.decider';
import { PathVersion, versionOf } from '../ranking-version';
import { levelFiles, restsOn, sharedOut } from '../shared-out.fold';
import { RankingInLog } from './ranking-in-log';

export class WithdrawRankingBody {
  @Words({ description: 'Why', example: 'Een score is vervallen door een belangenconflict.', max: 2_000 })
  readonly reason: string;
}

export class WithdrawRanking extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly version: string,
    readonly body: WithdrawRankingBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('calls/:callId/rankings/:version/withdrawals')
export class WithdrawRankingController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Withdraw an established ranking',
    description:
      'By who may establish it. It stays to be read, with the reason for those who see all its files; the next one has another version. Refused while an allocation rests on it, unless files of the reserve are level and wait for the chair; not even then while proposals made by it wait for a decision: they are taken back first.',
    location: '/v1/calls/:callId/ranking',
  })
  @PathIds('callId')
  @PathVersion()
  @Post()
  withdraw(
    @Id('callId') callId: string,
    @Param('version') version: string,
    @Body() body: WithdrawRankingBody,
    @Asking() ask: Ask,
  ): Promise<Receipt> {
    return this.commands.execute(new WithdrawRanking(callId, version, body, ask));
  }
}

@CommandHandler(WithdrawRanking)
export class WithdrawRankingHandler implements ICommandHandler<WithdrawRanking> {
  constructor(
    private readonly streams: Streams,
    private readonly calls: RankingInLog,
  ) {}

  execute({ callId: id, version, body, ask }: WithdrawRanking): Promise<Receipt> {
    const callId = id as CallId;
    return this.streams.of(rankingDecider, callId).decide(ask, async ({ standing }, unit) => {
      await this.calls.refuseUnlessActingChair(callId, standing?.lines ?? [], unit);
      const asked = versionOf(version);
      const shared = await unit.load(sharedOut, callId);
      const call = await unit.load(callOfJury, callId);
      const tied = 'envelopeCents' in call ? levelFiles(asked, shared, call.envelopeCents) : [];
      const level = await Promise.all(tied.map((each) => unit.load(juryFile, each)));
      const inTheRunning = level.filter((file): file is JuryFile => file?.status === 'admissible');
      const waiting = inTheRunning.map(({ applicationId }) => applicationId);
      const allocated = restsOn(asked, shared, waiting);
      const reason = await unit.seal(`call-${callId}`, 'withdrawalReason', body.reason);
      return { type: 'WithdrawRanking', data: { callId, version: asked, reason, allocated } };
    });
  }
}
