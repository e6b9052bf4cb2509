import type { ApplicationId } from '#applications/application.events';
import type { BasisPoints, Cents, PersonId } from '#platform/domain';
import { RuleBroken } from '#platform/domain';
import { type Hypothesis, needed, type Reality, suppose } from './hypothesis.pure';
import { ranked } from './ranking.pure';
import { file, inputsOf } from './testing/ranking.fixture';

const all = (score: number) => [score, score, score] as const;
const inputs = inputsOf([
  file('first', [all(5), all(4)]),
  file('second', [
    [1, 1, 5],
    [3, 3, 5],
  ]),
  file('third', [all(3), all(2)], { requestedCents: 500_000 as Cents }),
]);
const reality: Reality = {
  inputs,
  established: ranked(inputs).lines,
  settled: new Set<ApplicationId>(),
  committedCents: 0 as Cents,
  envelopeCents: 1_700_000 as Cents,
  strategy: 'rankedStop',
  launchedRate: 8_000 as BasisPoints,
};
const listOf = (hypothesis: Hypothesis, more: Partial<Reality> = {}) =>
  suppose({ ...reality, ...more }, hypothesis).allocation.files.map(({ applicationId, cents }) => [
    applicationId.replace('file ', ''),
    cents,
  ]);

describe('what if', () => {
  it('nothing were otherwise: the list as it is', () =>
    expect(listOf({})).toEqual([
      ['first', 800_000],
      ['second', 800_000],
      ['third', 0],
    ]));

  it('the envelope were another one, and how little it takes for others to be funded', () => {
    expect(listOf({ envelopeCents: 2_100_000 as Cents }).at(-1)).toEqual(['third', 500_000]);
    const { up, down } = suppose(reality, {});
    expect(up).toEqual({ byCents: 400_000, envelopeCents: 2_100_000, enter: ['file third'], leave: [] });
    expect(down).toEqual({ byCents: -100_001, envelopeCents: 1_599_999, enter: [], leave: ['file second'] });
  });

  it('the rate were another one: all would have asked that part of their cost', () =>
    expect(listOf({ rate: 5_000 as BasisPoints })).toEqual([
      ['first', 500_000],
      ['second', 500_000],
      ['third', 500_000],
    ]));

  it('another strategy shared it out', () =>
    expect(listOf({ strategy: 'proRata' }).map(([, cents]) => cents)).toEqual([647_619, 647_619, 404_762]));

  it('the weights were others, a juror away, or the method another: ranked anew', () => {
    const weights = [
      { criterion: 'innovation', weight: 0 },
      { criterion: 'hrProcess', weight: 0 },
      { criterion: 'addedValue', weight: 100 },
    ];
    expect(listOf({ weights }).map(([name]) => name)).toEqual(['second', 'first', 'third']);
    expect(listOf({ withoutJurors: ['lea' as PersonId] }).map(([name]) => name)).toEqual(['first', 'third', 'second']);
    expect(suppose(reality, { method: 'median' }).reranked).toBe(true);
    expect(suppose(reality, { strategy: 'proRata' }).reranked).toBe(false);
  });

  it('leaves out what was granted or decided apart, with its money', () =>
    expect(listOf({}, { settled: new Set(['file first' as ApplicationId]), committedCents: 900_000 as Cents })).toEqual(
      [
        ['second', 800_000],
        ['third', 0],
      ],
    ));

  it('needs no scores but to rank anew', () => {
    const hypotheses: Hypothesis[] = [
      {},
      { envelopeCents: 900_000 as Cents, strategy: 'proRata' },
      { method: 'median' },
    ];
    for (const each of hypotheses) expect(suppose(needed(reality, each), each)).toEqual(suppose(reality, each));
    expect(hypotheses.map((each) => needed(reality, each).inputs.files.length)).toEqual([0, 0, 3]);
    expect(needed({ ...reality, established: undefined }, {}).inputs.files).toHaveLength(3);
  });

  it('changes nothing that it was asked about', () => {
    const before = structuredClone(reality);
    suppose(reality, { withoutJurors: ['lea' as PersonId], tieRules: [{ rule: 'lowerAmount' }] });
    expect(reality).toEqual(before);
  });

  it('z-scores ranked a call with a threshold: the two cannot be compared', () => {
    const withThreshold = { ...inputs, assessment: { ...inputs.assessment, fundableFrom: 300 } };
    const asked = (method: 'zScore' | 'median') => () => suppose({ ...reality, inputs: withThreshold }, { method });
    expect(asked('zScore')).toThrow('whatIfThresholdNotForZScores');
    expect(asked('median')().lines.find(({ applicationId }) => applicationId === 'file third')?.rank).toBeUndefined();
    expect(suppose(reality, { method: 'zScore' }).reranked).toBe(true);
  });

  it.each([
    ['whatIfWeights', { weights: [{ criterion: 'innovation', weight: 100 }] }],
    [
      'whatIfWeights',
      { weights: ['innovation', 'hrProcess', 'addedValue'].map((criterion) => ({ criterion, weight: 33 })) },
    ],
    ['whatIfJurorUnknown', { withoutJurors: ['nobody' as PersonId] }],
    ['whatIfCriterionUnknown', { tieRules: [{ rule: 'criterion', criterion: 'beauty' }] }],
  ] as const)('is refused by %s', (rule, hypothesis) => {
    const asked = () => suppose(reality, hypothesis);
    expect(asked).toThrow(RuleBroken);
    expect(asked).toThrow(rule);
  });
});
