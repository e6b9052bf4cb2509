import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, References, Words } from '#platform/http';
import { Threads } from '#platform/threads';
import { rankingDecider } from '../ranking.decider';
import { tieComputed } from '../ranking.computation';
import { RankingInLog } from './ranking-in-log';

const twoFiles = ['0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11', '7a2f6a3e-2c1c-5d0e-8b21-9d3b0c5f4e22'];

export class DecideTieBody {
  @References({
    description: 'All files that share one place, the first one first',
    example: twoFiles,
    min: 2,
    max: 1_000,
  })
  readonly applicationIds: readonly string[];
  @Words({ description: 'Why in this order', example: 'Het eerste project bereikt meer personeelsleden.', max: 2_000 })
  readonly reason: string;
}

export class DecideTie extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: DecideTieBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('calls/:callId/tieDecisions')
export class DecideTieController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Decide between files that no rule parts',
    description:
      'By who establishes the ranking, with a reason. It counts in the live ranking, and in rankings established from then on.',
    location: '/v1/calls/:callId/ranking',
  })
  @PathIds('callId')
  @Post()
  decide(@Id('callId') callId: string, @Body() body: DecideTieBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new DecideTie(callId, body, ask));
  }
}

@CommandHandler(DecideTie)
export class DecideTieHandler implements ICommandHandler<DecideTie> {
  constructor(
    private readonly streams: Streams,
    private readonly calls: RankingInLog,
    private readonly threads: Threads,
  ) {}

  /** The chair may change an earlier decision: whether files are tied is asked of the rules alone. */
  execute({ callId: id, body, ask }: DecideTie): Promise<Receipt> {
    const callId = id as CallId;
    return this.streams.of(rankingDecider, callId).decide(ask, async (_, unit) => {
      const { inputs } = await this.calls.of(callId, unit);
      const applicationIds = body.applicationIds as readonly ApplicationId[];
      const tied = await this.threads.run(tieComputed, { inputs, applicationIds });
      const reason = await unit.seal(`call-${callId}`, 'tieReason', body.reason);
      return { type: 'DecideTie', data: { callId, applicationIds, tied, reason } };
    });
  }
}
