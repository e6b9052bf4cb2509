import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { assessmentMethods } from '#calls/call.events';
import { RuleBroken } from '#platform/domain';
import { Choice, Form, Id, Moment, Part, Parts, PathIds, Reader, Reference, Shows, Text } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { decimal, fromExact } from '#results/fraction.pure';
import type { ExactNumber } from '../ranking.events';
import { rounding } from './figures.pure';
import { RoundingView } from './figures.view';
import { applyingRoles, juryResults } from './jury-result.projection';

export class JuryCriterionResultView {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code of the criterion', example: 'addedValue' })
  readonly criterion: string;
  @Text({ description: 'Result; none when it did not apply', example: '3.90', max: 40, optional: true })
  readonly result?: string;
}

export class JuryResultView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Choice(assessmentMethods, { description: 'How the total was made', example: 'weightedMean', optional: true })
  readonly method?: string;
  @Text({ description: 'Total; none when the file was not scored', example: '3.90', max: 40, optional: true })
  readonly total?: string;
  @Parts(() => JuryCriterionResultView, { description: 'Per criterion, in the order of the call', max: 20 })
  readonly criteria: readonly JuryCriterionResultView[];
  @Part(() => RoundingView, { description: 'How the figures are rounded, once' }) readonly rounding: RoundingView;
  @Text({
    description: 'Reasons of the jury, when it deliberated',
    example: 'Vernieuwend.',
    max: 4_000,
    optional: true,
  })
  readonly motivation?: string;
  @Moment({ description: 'When the grant was decided', example: '2022-06-01T08:00:00.000Z' })
  readonly decidedAt: string;
}

export class GetJuryResult extends Query<JuryResultView> {
  constructor(
    readonly id: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('rankings')
@Controller('applications/:id/juryResult')
export class GetJuryResultController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: applyingRoles,
    summary: 'What the jury found of your application',
    description:
      'Once the grant was decided, for the organisation of the application alone. Who scored is never told, nor how many they were.',
    shows: JuryResultView,
    past: true,
  })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Reading): Promise<JuryResultView> {
    return this.queries.execute(new GetJuryResult(id, reader));
  }
}

/** Rounded only: an exact fraction would tell how many scored. */
const shown = (score: ExactNumber): string => decimal(fromExact(score), rounding.decimals);

@QueryHandler(GetJuryResult)
export class GetJuryResultHandler implements IQueryHandler<GetJuryResult> {
  constructor(private readonly screens: Screens) {}

  async execute({ id, reader }: GetJuryResult): Promise<JuryResultView> {
    const { row } = await this.screens.one(juryResults, reader, id);
    const { applicationId, callId, method, score, results, motivation, decidedAt } = row;
    if (!score && !motivation) throw new RuleBroken('notFound'); // decided without a jury
    return {
      ...{ applicationId, callId, rounding, decidedAt: decidedAt! },
      ...(method && { method }),
      ...(score && { total: shown(score) }),
      criteria: results.map((each) => ({
        criterion: each.criterion,
        ...(each.score && { result: shown(each.score) }),
      })),
      ...(motivation && { motivation }),
    };
  }
}
