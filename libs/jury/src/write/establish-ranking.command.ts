import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CallId } from '#calls/call.events';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Id, PathIds, Words } from '#platform/http';
import { Threads } from '#platform/threads';
import { rulesVersion } from '#results/rules-version.pure';
import { rankingDecider } from '../ranking.decider';
import { rankingComputed } from '../ranking.computation';
import { RankingInLog } from './ranking-in-log';

export class EstablishRankingBody {
  @Words({
    description:
      'Why it is not waited for missing scores or deferred files: these get the place that they have, or none',
    example: 'De derde beoordelaar is langdurig ziek.',
    max: 2_000,
    optional: true,
  })
  readonly inSpiteOf?: string;
}

export class EstablishRanking extends Command<Receipt> {
  constructor(
    readonly callId: string,
    readonly body: EstablishRankingBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('calls/:callId/rankings')
export class EstablishRankingController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({
    allow: ['administrator', 'juror', 'juryChair'],
    summary: 'Establish the ranking of a call',
    description:
      'By the chair; by the substitute when the chair has a conflict of interest on any of the files. Refused while a file lacks scores or was deferred, unless a reason is given, and always while the jury has to deliberate on scores that are too far apart.',
    location: '/v1/calls/:callId/ranking',
  })
  @PathIds('callId')
  @Post()
  establish(@Id('callId') callId: string, @Body() body: EstablishRankingBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new EstablishRanking(callId, body, ask));
  }
}

@CommandHandler(EstablishRanking)
export class EstablishRankingHandler implements ICommandHandler<EstablishRanking> {
  constructor(
    private readonly streams: Streams,
    private readonly calls: RankingInLog,
    private readonly threads: Threads,
  ) {}

  execute({ callId: id, body, ask }: EstablishRanking): Promise<Receipt> {
    const callId = id as CallId;
    return this.streams.of(rankingDecider, callId).decide(ask, async (_, unit) => {
      const { round, inputs } = await this.calls.of(callId, unit);
      const { lines, unready } = await this.threads.run(rankingComputed, inputs);
      const { method, tieRules, fundableFrom } = inputs.assessment;
      const inSpiteOf = body.inSpiteOf && (await unit.seal(`call-${callId}`, 'inSpiteOf', body.inSpiteOf));
      const how = { round, method, tieRules, ...(fundableFrom !== undefined && { fundableFrom }), rulesVersion };
      const by = { establishedBy: unit.ask.actor.personId, ...(inSpiteOf && { inSpiteOf }) };
      return { type: 'EstablishRanking', data: { callId, ...how, lines, ...by, unready } };
    });
  }
}
