import type { ApplicationId } from '#applications/application.events';
import type { Criterion } from '#calls/call.events';
import type { PersonId } from '#platform/domain';
import type { Aggregates, FileAggregate, FileFigures, GivenScore, JurorTotal } from '#results/aggregate.pure';
import { exact, type Fraction } from '#results/fraction.pure';

/** One line of the arithmetic: what was put in, and what came out. */
export interface Step {
  readonly figure: 'jurorTotal' | 'jurorMean' | 'jurorZScore' | 'criterionMean' | keyof FileFigures;
  readonly of?: string; // a juror, or a criterion
  readonly expression: string;
  readonly value: Fraction;
}

export interface Given {
  readonly jurorId: PersonId;
  readonly scores: readonly GivenScore[];
}

type Totals = readonly JurorTotal<PersonId>[];

/** Every intermediate step from the scores that count to the figures of a file, in the order in which they are taken. */
export function stepsOf(
  file: Omit<FileAggregate<ApplicationId, PersonId>, 'applicationId'>,
  given: readonly Given[],
  criteria: readonly Criterion[],
  jurors: Aggregates<ApplicationId, PersonId>['jurors'],
): readonly Step[] {
  const { totals, figures } = file;
  const scoresOf = (juror: PersonId) => given.find(({ jurorId }) => jurorId === juror)?.scores ?? [];
  const ofJurors = totals.flatMap((total): readonly Step[] => {
    const [scores, scale] = [applying(scoresOf(total.jurorId)), jurors.get(total.jurorId)!];
    const { jurorId: of, weighted, plain, zScore } = total;
    const standard = `(${shown(weighted)} - ${shown(scale.mean)}) / ${shown(scale.populationDeviation)}`;
    return [
      { figure: 'jurorTotal', of, expression: weightedMeanOf(scores, criteria), value: weighted },
      { figure: 'jurorMean', of, expression: meanOf(scores.map(({ score }) => String(score))), value: plain },
      { figure: 'jurorZScore', of, expression: scale.zScoreUndefined ? '0' : standard, value: zScore },
    ];
  });
  return [...ofJurors, ...criterionSteps(file, given), ...(figures ? figureSteps(totals, figures) : [])];
}

interface Applying {
  readonly criterion: string;
  readonly score: number;
}

const applying = (scores: readonly GivenScore[]): readonly Applying[] =>
  scores.filter((each): each is Applying => each.score !== 'notApplicable');

function weightedMeanOf(scores: readonly Applying[], criteria: readonly Criterion[]): string {
  const terms = scores.map(({ criterion, score }) => ({ score, weight: weightOf(criterion, criteria) }));
  const points = terms.map(({ score, weight }) => `${String(weight)} * ${String(score)}`);
  return `(${points.join(' + ')}) / (${terms.map(({ weight }) => weight).join(' + ')})`;
}

const weightOf = (criterion: string, criteria: readonly Criterion[]): number =>
  criteria.find(({ code }) => code === criterion)?.weight ?? 0;

function criterionSteps({ criteria }: Pick<FileAggregate, 'criteria'>, given: readonly Given[]): readonly Step[] {
  return criteria.flatMap(({ criterion, mean }): readonly Step[] => {
    const scores = given
      .flatMap((each) => applying(each.scores))
      .filter((each) => each.criterion === criterion)
      .map(({ score }) => String(score));
    return mean ? [{ figure: 'criterionMean', of: criterion, expression: meanOf(scores), value: mean }] : [];
  });
}

function figureSteps(totals: Totals, figures: FileFigures): readonly Step[] {
  const weighted = totals.map((each) => shown(each.weighted));
  const over = (n: number): string =>
    `sqrt((${weighted.map((each) => `(${each} - ${shown(figures.weightedMean)})^2`).join(' + ')}) / ${String(n)})`;
  const { sampleDeviation } = figures;
  const steps: readonly Omit<Step, 'value'>[] = [
    { figure: 'mean', expression: meanOf(totals.map(({ plain }) => shown(plain))) },
    { figure: 'weightedMean', expression: meanOf(weighted) },
    { figure: 'median', expression: `median(${weighted.join(', ')})` },
    { figure: 'trimmedMean', expression: `trimmedMean(${weighted.join(', ')})` },
    { figure: 'zScore', expression: meanOf(totals.map(({ zScore }) => shown(zScore))) },
    { figure: 'lowest', expression: `min(${weighted.join(', ')})` },
    { figure: 'highest', expression: `max(${weighted.join(', ')})` },
    { figure: 'spread', expression: `${shown(figures.highest)} - ${shown(figures.lowest)}` },
    { figure: 'populationDeviation', expression: over(totals.length) },
    ...(sampleDeviation ? [{ figure: 'sampleDeviation', expression: over(totals.length - 1) } as const] : []),
  ];
  return steps.map((step) => ({ ...step, value: figures[step.figure as keyof FileFigures]! }));
}

const meanOf = (terms: readonly string[]): string => `(${terms.join(' + ')}) / ${String(terms.length)}`;

function shown(value: Fraction): string {
  const { numerator, denominator } = exact(value);
  return denominator === '1' ? numerator : `(${numerator}/${denominator})`;
}
