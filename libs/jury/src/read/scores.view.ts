import type { ApplicationId } from '#applications/application.events';
import type { PersonId } from '#platform/domain';
import { assessmentMethods } from '#calls/call.events';
import { Choice, Flag, Form, LocalizedTextBody, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { type Counts, disagree, type FileAggregate, type FileFigures } from '#results/aggregate.pure';
import { figureOf } from './figures.pure';
import { FigureView, RoundingView } from './figures.view';

const count = (description: string): PropertyDecorator => Whole({ description, example: 1, min: 0, max: 1_000 });

/** Six different things; none of them is a zero. */
export class AssessmentCountsView implements Counts {
  @count('Jurors whose score counts') readonly counted: number;
  @count('Submitted, but not one criterion applied') readonly notApplicable: number;
  @count('Abstained') readonly abstained: number;
  @count('Declined the assignment') readonly recused: number;
  @count('Void because of a conflict of interest') readonly voided: number;
  @count('Assigned and not final yet') readonly missing: number;
}

export class CriterionFigureView {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code of the criterion', example: 'addedValue' })
  readonly criterion: string;
  @count('Scores of jurors for whom it applies') readonly count: number;
  @Part(() => FigureView, { description: 'Their mean; none without a score', optional: true })
  readonly mean?: FigureView;
}

const figure = (description: string): PropertyDecorator => Part(() => FigureView, { description });

export class FileFiguresView {
  @figure("Mean of the jurors' means, without weights") readonly mean: FigureView;
  @figure("Mean of the jurors' weighted totals") readonly weightedMean: FigureView;
  @figure('Median of the weighted totals') readonly median: FigureView;
  @figure('Mean of the weighted totals without the lowest and the highest, from three on')
  readonly trimmedMean: FigureView;
  @figure('Mean of (total - mean of the juror) / deviation of the juror; 0 where that deviation is 0')
  readonly zScore: FigureView;
  @figure('Lowest weighted total') readonly lowest: FigureView;
  @figure('Highest weighted total') readonly highest: FigureView;
  @figure('Highest minus lowest') readonly spread: FigureView;
  @figure('Standard deviation of the totals as a population (over n)') readonly populationDeviation: FigureView;
  @Part(() => FigureView, {
    description: 'Standard deviation of the totals as a sample (over n - 1); none of one total',
    optional: true,
  })
  readonly sampleDeviation?: FigureView;
}

export class FileScoresView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: '2022-13-K7Q2MZ4A', max: 60 }) readonly reference: string;
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0 }) readonly title: string;
  @Part(() => AssessmentCountsView, { description: 'What became of its assessments' })
  readonly counts: AssessmentCountsView;
  @Flag({ description: 'Fewer scores count than are wanted', example: false }) readonly tooFew: boolean;
  @Part(() => FileFiguresView, { description: 'All methods side by side; none without a score', optional: true })
  readonly figures?: FileFiguresView;
  @Flag({ description: 'The spread is above what the call allows: it must be deliberated', example: false })
  readonly disagreement: boolean;
  @Parts(() => CriterionFigureView, {
    description: 'Per criterion, in the order of the call',
    max: 20,
    table: { by: 'criterion' },
  })
  readonly criteria: readonly CriterionFigureView[];
  @Parts(() => ZScoreWarningView, {
    description: 'Jurors whose z-score is undefined, and taken as 0: one total, or all equal',
    max: 1_000,
    table: { show: 'jurorPersonId' },
  })
  readonly zScoreWarnings: readonly ZScoreWarningView[];
  @Parts(() => LateScoreView, { description: 'Scores that came late; they count all the same', max: 1_000 })
  readonly late: readonly LateScoreView[];
}

export class LateScoreView {
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @Moment({ description: 'When it was final', example: '2022-05-07T08:00:00.000Z' }) readonly at: string;
  @Moment({ description: 'The end of its round', example: '2022-05-06T22:00:00.000Z' }) readonly missedDueAt: string;
}

export class ZScoreWarningView {
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @count('Own totals that count') readonly totals: number;
}

export class WeightedCriterionView {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code', example: 'addedValue' }) readonly code: string;
  @Part(() => LocalizedTextBody, { description: 'Names' }) readonly names: LocalizedTextBody;
  @Whole({ description: 'Whole percentage', example: 50, min: 1, max: 100 }) readonly weight: number;
}

export class CallScoresView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Whole({ description: 'Round of the jury', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Choice(assessmentMethods, { description: 'The one that ranks', example: 'weightedMean' }) readonly method: string;
  @Whole({ description: 'Scores wanted of each file', example: 2, min: 1, max: 100 }) readonly scoresWanted: number;
  @Whole({ description: 'A spread of more points than this must be deliberated', example: 2, min: 0, max: 1_000 })
  readonly disagreementAbove: number;
  @Parts(() => WeightedCriterionView, { description: 'Criteria with their weights', max: 20 })
  readonly criteria: readonly WeightedCriterionView[];
  @Part(() => RoundingView, { description: 'How `rounded` is rounded, once' }) readonly rounding: RoundingView;
  @Whole({ description: 'Version of the arithmetic', example: 1, min: 1, max: 1_000 }) readonly rulesVersion: number;
  @Parts(() => FileScoresView, { description: 'Files by reference', max: 100_000 })
  readonly items: readonly FileScoresView[];
}

type Aggregate = FileAggregate<ApplicationId, PersonId>;

const noCounts: Counts = { counted: 0, notApplicable: 0, abstained: 0, recused: 0, voided: 0, missing: 0 };

/** Of a file that nobody was assigned to. */
export const noScores = (criteria: readonly { readonly code: string }[]): Omit<Aggregate, 'applicationId'> => ({
  counts: noCounts,
  criteria: criteria.map(({ code }) => ({ criterion: code, count: 0 })),
  totals: [],
});

export const showCriteria = (criteria: Aggregate['criteria']): readonly CriterionFigureView[] =>
  criteria.map(({ criterion, count: n, mean }) => ({ criterion, count: n, ...(mean && { mean: figureOf(mean) }) }));

export function showFigures(figures: FileFigures): FileFiguresView {
  const { mean, weightedMean, median, trimmedMean, zScore } = figures;
  const { lowest, highest, spread, populationDeviation, sampleDeviation } = figures;
  return {
    mean: figureOf(mean),
    weightedMean: figureOf(weightedMean),
    median: figureOf(median),
    trimmedMean: figureOf(trimmedMean),
    zScore: figureOf(zScore),
    lowest: figureOf(lowest),
    highest: figureOf(highest),
    spread: figureOf(spread),
    populationDeviation: figureOf(populationDeviation),
    ...(sampleDeviation && { sampleDeviation: figureOf(sampleDeviation) }),
  };
}

export const isDisagreed = (figures: FileFigures | undefined, disagreementAbove: number): boolean =>
  figures !== undefined && disagree(figures, disagreementAbove);
