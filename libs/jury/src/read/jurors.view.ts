import type { PersonId } from '#platform/domain';
import { Flag, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { compare, type Fraction, minus } from '#results/fraction.pure';
import { figureOf } from './figures.pure';
import { FigureView, RoundingView } from './figures.view';
import type { CallScores } from './live-scores';
import { standingOf } from './standing.pure';

const count = (description: string): PropertyDecorator => Whole({ description, example: 3, min: 0, max: 100_000 });
const figure = (description: string): PropertyDecorator =>
  Part(() => FigureView, { description: `${description}; none without a score`, optional: true });

export class JurorScoresView {
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @Text({ description: 'Name', example: 'Koen Jacobs', optional: true }) readonly name?: string;
  @count('Files assigned, those that were ended left out') readonly assigned: number;
  @count('Submitted') readonly submitted: number;
  @count('Abstained') readonly abstained: number;
  @count('Declined') readonly recused: number;
  @count('Void because of a conflict of interest') readonly voided: number;
  @count('Still to do') readonly missing: number;
  @figure('Mean of the own weighted totals') readonly mean?: FigureView;
  @figure('Lowest own total') readonly lowest?: FigureView;
  @figure('Highest own total') readonly highest?: FigureView;
  @figure('Highest minus lowest') readonly spread?: FigureView;
  @figure('Standard deviation of the own totals as a population (over n)') readonly populationDeviation?: FigureView;
  @Part(() => FigureView, {
    description: 'Own totals minus the mean of the others on the same files, on average; none without a common file',
    optional: true,
  })
  readonly leniency?: FigureView;
  @Flag({ description: 'One total, or all equal: the z-score is undefined and taken as 0', example: false })
  readonly zScoreUndefined: boolean;
}

export class JurorsView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Whole({ description: 'Round of the jury', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Part(() => RoundingView, { description: 'How `rounded` is rounded, once' }) readonly rounding: RoundingView;
  @Parts(() => JurorScoresView, { description: 'Jurors by name', max: 1_000 })
  readonly items: readonly JurorScoresView[];
}

/** Progress and scale of one juror, over the files that the reader may see. */
export function showJuror(jurorPersonId: PersonId, name: string | undefined, scores: CallScores): JurorScoresView {
  const own = scores.assessments.filter(({ row }) => row.jurorPersonId === jurorPersonId);
  const standings = own.map(({ row }) => standingOf(row.status)).filter((each) => each !== undefined);
  const having = (wanted: string): number => standings.filter((each) => each === wanted).length;
  return {
    jurorPersonId,
    ...(name !== undefined && { name }),
    assigned: standings.length,
    submitted: having('submitted'),
    abstained: having('abstained'),
    recused: having('recused'),
    voided: having('voided'),
    missing: having('missing'),
    ...scaleOf(jurorPersonId, scores),
  };
}

function scaleOf(jurorPersonId: PersonId, { aggregates }: CallScores) {
  const scale = aggregates.jurors.get(jurorPersonId);
  if (!scale) return { zScoreUndefined: false };
  const totals = totalsOf(jurorPersonId, aggregates).sort(compare);
  const [lowest, highest] = [totals[0]!, totals.at(-1)!];
  const { mean, populationDeviation, leniency, zScoreUndefined } = scale;
  return {
    mean: figureOf(mean),
    lowest: figureOf(lowest),
    highest: figureOf(highest),
    spread: figureOf(minus(highest, lowest)),
    populationDeviation: figureOf(populationDeviation),
    ...(leniency && { leniency: figureOf(leniency) }),
    zScoreUndefined,
  };
}

const totalsOf = (jurorPersonId: PersonId, { files }: CallScores['aggregates']): Fraction[] =>
  [...files.values()].flatMap(({ totals }) =>
    totals.filter(({ jurorId }) => jurorId === jurorPersonId).map(({ weighted }) => weighted),
  );
