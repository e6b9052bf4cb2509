import fc from 'fast-check';
import type { ApplicationId } from '#applications/application.events';
import type { PersonId } from '#platform/domain';
import { aggregate, type Assessment, type FileFigures } from '#results/aggregate.pure';
import { figureNames } from '#results/figures.pure';
import { decimal } from '#results/fraction.pure';
import { rules } from '../testing/assessment.fixture';
import { type Step, stepsOf } from './explained-scores.pure';

type Given = Assessment<ApplicationId, PersonId>;

const { criteria } = rules;
const [file, other] = ['file', 'other'] as ApplicationId[] as [ApplicationId, ApplicationId];
const score = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.constant('notApplicable' as const));
const scores = fc
  .tuple(score, score, score)
  .map((all) => criteria.map(({ code }, n) => ({ criterion: code, score: all[n]! })));
const standing = fc.constantFrom(
  ...(['submitted', 'submitted', 'submitted', 'abstained', 'voided', 'missing'] as const),
);
const assessments = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(file, other)), {
    selector: String,
    minLength: 1,
  })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map(([juror, applicationId]) =>
        fc
          .record({ standing, scores })
          .map((own): Given => ({ applicationId, jurorId: `juror${String(juror)}` as PersonId, ...own })),
      ),
    ),
  );

/** Plain floating point, over what the step itself says. */
function computed(expression: string): number {
  const call = /^(median|trimmedMean|min|max)\((.*)\)$/.exec(expression);
  if (!call) return Number(eval(expression.replace(/\^/g, '**').replace(/sqrt/g, 'Math.sqrt').replace(/-(-)/g, '- -')));
  const values = call[2]!
    .split(', ')
    .map((each) => computed(each))
    .sort((a, b) => a - b);
  const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
  const middle = values.length / 2;
  if (call[1] === 'median')
    return values.length % 2 ? values[Math.floor(middle)]! : mean([values[middle - 1]!, values[middle]!]);
  if (call[1] === 'trimmedMean') return mean(values.length < 3 ? values : values.slice(1, -1));
  return call[1] === 'min' ? values[0]! : values.at(-1)!;
}

function explained(all: readonly Given[]): { steps: readonly Step[]; figures: FileFigures | undefined } {
  const { files, jurors } = aggregate(criteria, all);
  const aggregated = files.get(file);
  if (!aggregated) return { steps: [], figures: undefined };
  const own = all.filter(({ applicationId, standing: is }) => applicationId === file && is === 'submitted');
  return { steps: stepsOf(aggregated, own, criteria, jurors), figures: aggregated.figures };
}

it('says of every figure how it was computed, so that it can be computed again', () => {
  fc.assert(
    fc.property(assessments, (all) => {
      const { steps, figures } = explained(all);
      for (const { expression, value } of steps)
        expect(computed(expression)).toBeCloseTo(Number(decimal(value, 12)), 9);
      const told = steps.map(({ figure }) => figure);
      for (const figure of figureNames) if (figures?.[figure]) expect(told).toContain(figure);
    }),
  );
});

it('computes 3.90 from the weights 50, 30 and 20 and the scores 4, 3 and 5', () => {
  const given = criteria.map(({ code }, n) => ({ criterion: code, score: [4, 3, 5][n]! }));
  const { steps } = explained([
    { applicationId: file, jurorId: 'lea' as PersonId, standing: 'submitted', scores: given },
  ]);
  expect(steps[0]).toMatchObject({ figure: 'jurorTotal', expression: '(50 * 4 + 30 * 3 + 20 * 5) / (50 + 30 + 20)' });
  expect(decimal(steps[0]!.value, 2)).toBe('3.90');
});
