import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import type { Reading } from '#platform/read-models';
import { rulesVersion } from '#results/rules-version.pure';
import { type AssessmentRow, countedScore } from './assessment-list.projection';
import { rounding } from './figures.pure';
import type { JuryFileRow } from './jury-file-list.projection';
import { type CallScores, LiveScores } from './live-scores';
import { RoundQuery } from './round.fields';
import {
  CallScoresView,
  type FileScoresView,
  isDisagreed,
  type LateScoreView,
  noScores,
  showCriteria,
  showFigures,
} from './scores.view';

export class ListScores extends Query<CallScoresView> {
  constructor(
    readonly callId: string,
    readonly query: RoundQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/scores')
export class ListScoresController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'auditor', 'juror', 'juryChair'],
    summary: 'The scores of a call, every method side by side',
    description:
      'Computed over what you may see: files of which you know, without those of which you are kept blind: that you still have to score, or, as a juror, did not score while the jury has not met on them. Drafts count nowhere.',
    shows: CallScoresView,
    past: true,
  })
  @PathIds('callId')
  @Get()
  list(
    @Id('callId') callId: string,
    @FromQuery() query: RoundQuery,
    @Reader() reader: Reading,
  ): Promise<CallScoresView> {
    return this.queries.execute(new ListScores(callId, query, reader));
  }
}

@QueryHandler(ListScores)
export class ListScoresHandler implements IQueryHandler<ListScores> {
  constructor(private readonly live: LiveScores) {}

  async execute({ callId, query, reader }: ListScores): Promise<CallScoresView> {
    const scores = await this.live.of(callId, reader, query.round);
    const { round, scoresWanted, rules, files } = scores;
    const { method, disagreementAbove } = rules.assessment;
    const { criteria } = rules;
    const late = lateIn(scores);
    const how = { method, scoresWanted, disagreementAbove, criteria, rounding, rulesVersion };
    return { callId, round, ...how, items: files.map((file) => showFile(file, scores, late)) };
  }
}

type LateOf = ReadonlyMap<ApplicationId, readonly LateScoreView[]>;

function lateIn({ assessments }: CallScores): LateOf {
  const late = new Map<ApplicationId, LateScoreView[]>();
  for (const { row } of assessments) {
    const own = late.get(row.applicationId) ?? [];
    late.set(row.applicationId, own);
    own.push(...lateScore(row));
  }
  return late;
}

function showFile({ applicationId, reference, title }: JuryFileRow, scores: CallScores, late: LateOf): FileScoresView {
  const { aggregates, rules, scoresWanted } = scores;
  const { counts, criteria, figures, totals } = aggregates.files.get(applicationId) ?? noScores(rules.criteria);
  const jurors = totals.map(({ jurorId }) => aggregates.jurors.get(jurorId)!);
  return {
    applicationId,
    reference,
    title,
    counts,
    tooFew: counts.counted < scoresWanted,
    ...(figures && { figures: showFigures(figures) }),
    disagreement: isDisagreed(figures, rules.assessment.disagreementAbove),
    criteria: showCriteria(criteria),
    zScoreWarnings: jurors
      .filter(({ zScoreUndefined }) => zScoreUndefined)
      .map(({ jurorId, count }) => ({ jurorPersonId: jurorId, totals: count })),
    late: late.get(applicationId) ?? [],
  };
}

function lateScore(row: AssessmentRow): readonly LateScoreView[] {
  const final = countedScore(row);
  if (!final?.missedDueAt) return [];
  return [{ jurorPersonId: row.jurorPersonId, at: final.at, missedDueAt: final.missedDueAt }];
}
