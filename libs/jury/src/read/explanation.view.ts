import { assessmentMethods } from '#calls/call.events';
import { Choice, Flag, Form, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { ExactView, FigureView, RoundingView } from './figures.view';
import { AssessmentCountsView, CriterionFigureView, FileFiguresView, WeightedCriterionView } from './scores.view';

const standings = ['submitted', 'abstained', 'recused', 'voided', 'missing'] as const;

export class GivenScoreView {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code of the criterion', example: 'addedValue' })
  readonly criterion: string;
  @ApiProperty({
    description: 'The score; `notApplicable` is no zero',
    oneOf: [{ type: 'integer' }, { type: 'string', enum: ['notApplicable'] }],
    example: 4,
  })
  readonly score: number | 'notApplicable';
}

/** An assessment as it goes in, and what it is worth. */
export class ScoreInputView {
  @Reference({ description: 'The assessment' }) readonly assessmentId: string;
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @Text({ description: 'Name of the juror', example: 'Koen Jacobs', optional: true }) readonly jurorName?: string;
  @Choice(standings, { description: 'What became of it', example: 'submitted' }) readonly standing: string;
  @Flag({ description: 'Whether it counts', example: true }) readonly counts: boolean;
  @Text({ description: 'Why it does not', example: 'Telt niet mee: belangenconflict.', max: 500, optional: true })
  readonly because?: string;
  @Text({ description: 'Position in the log of what it rests on', example: 'cG9zaXRpb24', max: 200, optional: true })
  readonly position?: string;
  @Moment({ description: 'When that happened', optional: true }) readonly at?: string;
  @Moment({ description: 'It came late, after this end of its round: it counts all the same', optional: true })
  readonly missedDueAt?: string;
  @Parts(() => GivenScoreView, { description: 'Final scores, also of one that is void', optional: true, max: 20 })
  readonly scores?: readonly GivenScoreView[];
}

export class ScaleTotalView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Part(() => ExactView, { description: 'Weighted total of the juror' }) readonly total: ExactView;
  @Text({ description: 'Position in the log of the score that it was made of', example: 'cG9zaXRpb24', max: 200 })
  readonly position: string;
}

/** What a z-score rests on: all totals of a juror that you may see. */
export class JurorScaleView {
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @Parts(() => ScaleTotalView, { description: 'Own totals that count', max: 100_000 })
  readonly totals: readonly ScaleTotalView[];
  @Part(() => FigureView, { description: 'Their mean' }) readonly mean: FigureView;
  @Part(() => FigureView, { description: 'Their standard deviation as a population' })
  readonly populationDeviation: FigureView;
  @Flag({ description: 'The deviation is 0: z-scores of this juror are taken as 0', example: false })
  readonly zScoreUndefined: boolean;
}

export class ScoreStepView {
  @Text({ description: 'Which figure', example: 'jurorTotal' }) readonly figure: string;
  @Text({ description: 'Of which juror or criterion', example: 'addedValue', optional: true }) readonly of?: string;
  @Text({
    description: 'What was computed; `trimmedMean` leaves out the lowest and the highest of three or more',
    example: '(50 * 4 + 30 * 3 + 20 * 5) / (50 + 30 + 20)',
    max: 100_000,
  })
  readonly expression: string;
  @Part(() => FigureView, { description: 'What came out' }) readonly value: FigureView;
}

export class ScoreRuleView {
  @Whole({ description: 'Version of the arithmetic', example: 1, min: 1, max: 1_000 }) readonly rulesVersion: number;
  @Whole({ description: 'Version of the call', example: 1, min: 1, max: 1_000_000 }) readonly callVersion: number;
  @Choice(assessmentMethods, { description: 'The method that ranks', example: 'weightedMean' }) readonly method: string;
  @Whole({ description: 'Scores go from 0 to this', example: 5, min: 1, max: 1_000 }) readonly maxScore: number;
  @Whole({ description: 'Points from which a spread must be deliberated', example: 2, min: 0, max: 1_000 })
  readonly disagreementAbove: number;
  @Parts(() => WeightedCriterionView, { description: 'Criteria with their weights', max: 20 })
  readonly criteria: readonly WeightedCriterionView[];
  @Part(() => RoundingView, { description: 'How `rounded` is rounded, once' }) readonly rounding: RoundingView;
}

export class ScoresExplanationView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Whole({ description: 'Round of the jury', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Part(() => ScoreRuleView, { description: 'The rule' }) readonly rule: ScoreRuleView;
  @Parts(() => ScoreInputView, { description: 'What went in', max: 1_000 }) readonly inputs: readonly ScoreInputView[];
  @Parts(() => JurorScaleView, { description: 'Scales of the jurors that count', max: 1_000 })
  readonly scales: readonly JurorScaleView[];
  @Parts(() => ScoreStepView, { description: 'Each step', max: 10_000 }) readonly steps: readonly ScoreStepView[];
  @Part(() => AssessmentCountsView, { description: 'What became of its assessments' })
  readonly counts: AssessmentCountsView;
  @Parts(() => CriterionFigureView, { description: 'Per criterion', max: 20 })
  readonly criteria: readonly CriterionFigureView[];
  @Part(() => FileFiguresView, { description: 'The published figures; none without a score', optional: true })
  readonly figures?: FileFiguresView;
  @Flag({ description: 'It must be deliberated', example: false }) readonly disagreement: boolean;
}
