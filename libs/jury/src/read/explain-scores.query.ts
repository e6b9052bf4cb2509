import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import { type Language, type PersonId, RuleBroken } from '#platform/domain';
import { Id, PathIds, PositionTokens, Reader, Shows } from '#platform/http';
import type { Reading } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { exact } from '#results/fraction.pure';
import { rulesVersion } from '#results/rules-version.pure';
import { type AssessmentRow, countedScore } from './assessment-list.projection';
import { because } from './because.texts';
import { stepsOf } from './explained-scores.pure';
import {
  type JurorScaleView,
  type ScaleTotalView,
  type ScoreInputView,
  type ScoreRuleView,
  ScoresExplanationView,
} from './explanation.view';
import { figureOf, rounding } from './figures.pure';
import { type CallScores, LiveScores } from './live-scores';
import { personNames } from './person-names';
import { RoundQuery } from './round.fields';
import { isDisagreed, noScores, showCriteria, showFigures } from './scores.view';
import { standingOf } from './standing.pure';

export class ExplainScores extends Query<ScoresExplanationView> {
  constructor(
    readonly callId: string,
    readonly applicationId: string,
    readonly query: RoundQuery,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('assessments')
@Controller('calls/:callId/scores/:applicationId/explain')
export class ExplainScoresController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'auditor', 'juror', 'juryChair'],
    summary: 'How the scores of a file became its figures',
    description:
      'Every input with its position in the log, the rule, the rounding and each step: enough to compute it again.',
    shows: ScoresExplanationView,
    past: true,
  })
  @PathIds('callId', 'applicationId')
  @Get()
  explain(
    @Id('callId') callId: string,
    @Id('applicationId') applicationId: string,
    @FromQuery() query: RoundQuery,
    @Reader() reader: Reading,
  ): Promise<ScoresExplanationView> {
    return this.queries.execute(new ExplainScores(callId, applicationId, query, reader));
  }
}

@QueryHandler(ExplainScores)
export class ExplainScoresHandler implements IQueryHandler<ExplainScores> {
  constructor(
    private readonly live: LiveScores,
    private readonly names: NameSources,
    private readonly tokens: PositionTokens,
  ) {}

  async execute({ callId, applicationId, query, reader }: ExplainScores): Promise<ScoresExplanationView> {
    const scores = await this.live.of(callId, reader, query.round);
    const { round, rules, aggregates, files } = scores;
    if (!files.some((each) => each.applicationId === applicationId)) throw new RuleBroken('notFound');
    const file = aggregates.files.get(applicationId as ApplicationId) ?? noScores(rules.criteria);
    const rows = scores.assessments.map(({ row }) => row).filter((row) => row.applicationId === applicationId);
    const given = rows.map((row) => ({ jurorId: row.jurorPersonId, scores: countedScore(row)?.scores ?? [] }));
    const steps = stepsOf(file, given, rules.criteria, aggregates.jurors);
    return {
      callId,
      applicationId,
      round,
      rule: ruleOf(scores),
      inputs: await this.inputs(rows, reader.actor.language),
      scales: file.totals.map(({ jurorId }) => this.scale(jurorId, scores)),
      steps: steps.map(({ value, ...step }) => ({ ...step, value: figureOf(value) })),
      counts: file.counts,
      criteria: showCriteria(file.criteria),
      ...(file.figures && { figures: showFigures(file.figures) }),
      disagreement: isDisagreed(file.figures, rules.assessment.disagreementAbove),
    };
  }

  private async inputs(rows: readonly AssessmentRow[], language: Language): Promise<readonly ScoreInputView[]> {
    const jurors = rows.map(({ jurorPersonId }) => jurorPersonId);
    const names = await personNames(this.names, jurors, language);
    const inputs = rows.flatMap((row): readonly ScoreInputView[] => {
      const standing = standingOf(row.status);
      if (!standing) return [];
      const { assessmentId, jurorPersonId } = row;
      const jurorName = names.get(jurorPersonId);
      const counts =
        standing === 'submitted' && countedScore(row)!.scores!.some(({ score }) => score !== 'notApplicable');
      const why = counts ? undefined : because[standing === 'submitted' ? 'notApplicable' : standing][language];
      const about = { assessmentId, jurorPersonId, ...(jurorName !== undefined && { jurorName }), standing, counts };
      return [{ ...about, ...(why && { because: why }), ...this.restsOn(row) }];
    });
    return inputs.sort((a, b) => (a.jurorPersonId < b.jurorPersonId ? -1 : 1));
  }

  /** The totals of a juror, each with the score that it was made of. */
  private scale(jurorId: PersonId, { aggregates: { jurors, files }, assessments }: CallScores): JurorScaleView {
    const { mean, populationDeviation, zScoreUndefined } = jurors.get(jurorId)!;
    const totals = assessments.flatMap(({ row }): readonly ScaleTotalView[] => {
      const { applicationId } = row;
      const own = files.get(applicationId)?.totals.find((each) => each.jurorId === jurorId);
      const final = countedScore(row);
      if (row.jurorPersonId !== jurorId || !own || !final) return [];
      return [{ applicationId, total: exact(own.weighted), position: this.tokens.toToken(final.position) }];
    });
    const deviation = figureOf(populationDeviation);
    return { jurorPersonId: jurorId, totals, mean: figureOf(mean), populationDeviation: deviation, zScoreUndefined };
  }

  /** What it rests on in the log, and what was final when it still counted. */
  private restsOn({ voided, finals, status }: AssessmentRow) {
    const final = status === 'submitted' || status === 'abstained' || status === 'void' ? finals.at(-1) : undefined;
    const rests = voided ?? final;
    const scores = final?.scores?.map(({ criterion, score }) => ({ criterion, score }));
    return {
      ...(rests && { position: this.tokens.toToken(rests.position), at: rests.at }),
      ...(final?.missedDueAt && { missedDueAt: final.missedDueAt }),
      ...(scores && { scores }),
    };
  }
}

function ruleOf({ rules: { criteria, callVersion, assessment } }: CallScores): ScoreRuleView {
  const { method, maxScore, disagreementAbove } = assessment;
  return { rulesVersion, callVersion, method, maxScore, disagreementAbove, criteria, rounding };
}
