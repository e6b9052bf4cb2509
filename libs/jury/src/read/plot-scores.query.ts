import { Controller, Get, Query as FromQuery, Res } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { drawn, Draws, Id, PathIds, Reader } from '#platform/http';
import type { Reading } from '#platform/read-models';
import { LiveScores } from './live-scores';
import { RoundQuery } from './round.fields';
import { scoresPlot } from './score-plots';

export class PlotScores extends Query<string> {
  constructor(
    readonly callId: string,
    readonly query: RoundQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/scorePlot')
export class PlotScoresController {
  constructor(private readonly queries: QueryBus) {}

  @Draws({
    allow: ['administrator', 'auditor', 'juror', 'juryChair'],
    summary: 'The spread of the scores per file, as a picture with a text alternative',
    description: 'Of the same files as the list of scores.',
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
    return drawn(await this.queries.execute(new PlotScores(callId, query, reader)), reply);
  }
}

@QueryHandler(PlotScores)
export class PlotScoresHandler implements IQueryHandler<PlotScores> {
  constructor(private readonly live: LiveScores) {}

  async execute({ callId, query, reader }: PlotScores): Promise<string> {
    return scoresPlot(await this.live.of(callId, reader, query.round), reader.actor.language);
  }
}
