import type { ApplicationId } from '#applications/application.events';
import type { BasisPoints, Cents } from '#platform/domain';
import { type Computation, Threads } from '#platform/threads';
import { ranked } from './ranking.pure';
import { rankingComputed, tieComputed } from './ranking.computation';
import { liveRankingComputed } from './read/live-ranking.computation';
import { type AskedWhatIf, whatIfComputed } from './read/what-if.computation';
import { file, inputsOf } from './testing/ranking.fixture';

const all = (score: number) => [score, score, score] as const;
const inputs = inputsOf([
  ...Array.from({ length: 600 }, (_, n) => file(`COF-${String(n)}`, [all(n % 6), all((n * 7) % 6)])),
  file('without scores', ['missing', 'abstained']),
  file('far apart', [all(0), all(5)]),
]);
const asked: AskedWhatIf = {
  reality: {
    inputs,
    established: ranked(inputs).lines,
    settled: new Set(['file COF-5' as ApplicationId]),
    committedCents: 800_000 as Cents,
    envelopeCents: 100_500_000 as Cents,
    strategy: 'rankedPartial',
    launchedRate: 8_000 as BasisPoints,
  },
  hypothesis: { strategy: 'uniformRate', envelopeCents: 99_000_000 as Cents },
  shown: { callId: 'call', whole: true },
  real: { files: [] },
};
const applicationIds = ['file COF-0', 'file COF-6'] as ApplicationId[];
const titles = new Map(inputs.files.map(({ applicationId, reference }) => [applicationId, { title: reference }]));

const threads = new Threads({ inPlace: 0 });
afterAll(() => threads.close());

describe('computed in a thread', () => {
  const same = async <Input, Answer>(computation: Computation<Input, Answer>, input: Input): Promise<void> =>
    expect(await threads.run(computation, input)).toEqual(computation.run(input));

  it('a ranking is the same', () => same(rankingComputed, inputs));
  it('a tie is the same', () => same(tieComputed, { inputs, applicationIds }));
  it('a live ranking is the same', () => same(liveRankingComputed, { inputs, titles }));
  it('a what-if is the same', () => same(whatIfComputed, asked));

  it('a what-if is refused as in place', () =>
    expect(
      threads.run(whatIfComputed, { ...asked, hypothesis: { withoutJurors: ['nobody' as never] } }),
    ).rejects.toMatchObject({
      rule: 'whatIfJurorUnknown',
    }));

  it('what spends most goes there also with few files', () =>
    expect(whatIfComputed.size({ ...asked, hypothesis: { strategy: 'maxSpend' } })).toBe(Infinity));
});
