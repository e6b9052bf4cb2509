import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import type { Reading } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { rounding } from './figures.pure';
import { jurorsOf } from './jurors-of-call';
import { JurorsView } from './jurors.view';
import { LiveScores } from './live-scores';
import { RoundQuery } from './round.fields';

export class ListJurors extends Query<JurorsView> {
  constructor(
    readonly callId: string,
    readonly query: RoundQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/jurors')
export class ListJurorsController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'auditor', 'juror', 'juryChair'],
    summary: 'How far the jurors are, and how strict each of them is',
    description: 'Counted and computed over the files that you may see, without those of which you are kept blind.',
    shows: JurorsView,
    past: true,
  })
  @PathIds('callId')
  @Get()
  list(@Id('callId') callId: string, @FromQuery() query: RoundQuery, @Reader() reader: Reading): Promise<JurorsView> {
    return this.queries.execute(new ListJurors(callId, query, reader));
  }
}

@QueryHandler(ListJurors)
export class ListJurorsHandler implements IQueryHandler<ListJurors> {
  constructor(
    private readonly live: LiveScores,
    private readonly names: NameSources,
  ) {}

  async execute({ callId, query, reader }: ListJurors): Promise<JurorsView> {
    const scores = await this.live.of(callId, reader, query.round);
    const items = await jurorsOf(scores, this.names, reader.actor.language);
    return { callId, round: scores.round, rounding, items };
  }
}
