import { Controller, Get, Query as FromQuery, Res } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { drawn, Draws, Id, PathIds, Reader } from '#platform/http';
import type { Reading } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { jurorsOf } from './jurors-of-call';
import { LiveScores } from './live-scores';
import { RoundQuery } from './round.fields';
import { leniencyPlot } from './score-plots';

export class PlotLeniency extends Query<string> {
  constructor(
    readonly callId: string,
    readonly query: RoundQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/leniencyPlot')
export class PlotLeniencyController {
  constructor(private readonly queries: QueryBus) {}

  @Draws({
    allow: ['administrator', 'auditor', 'juror', 'juryChair'],
    summary: 'How strict each juror is, as a picture with a text alternative',
    description: 'Over the same files as the list of jurors.',
    past: true,
  })
  @PathIds('callId')
  @Get()
  async plot(
    @Id('callId') callId: string,
    @FromQuery() query: RoundQuery,
    @Reader() reader: Reading,
    @Res({ passthrough: true }) reply: Pick<FastifyReply, 'header'>,
  ): Promise<string> {
    return drawn(await this.queries.execute(new PlotLeniency(callId, query, reader)), reply);
  }
}

@QueryHandler(PlotLeniency)
export class PlotLeniencyHandler implements IQueryHandler<PlotLeniency> {
  constructor(
    private readonly live: LiveScores,
    private readonly names: NameSources,
  ) {}

  async execute({ callId, query, reader }: PlotLeniency): Promise<string> {
    const { language } = reader.actor;
    const scores = await this.live.of(callId, reader, query.round);
    return leniencyPlot(scores, await jurorsOf(scores, this.names, language), language);
  }
}
