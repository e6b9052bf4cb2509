import fc from 'fast-check';
import { atRate, type BasisPoints, type Cents } from '#platform/domain';
import { allocate, type Allocation, type AllocationInput, type FundableFile, type Strategy } from './allocate.pure';
import { compare, fraction } from './fraction.pure';
import { differences, whatIf } from './what-if.pure';

const strategies: readonly Strategy[] = [
  'rankedStop',
  'rankedSkip',
  'rankedPartial',
  'uniformRate',
  'proRata',
  'maxCount',
  'maxSpend',
];
const launchedRate = 8_000 as BasisPoints;

const fileOf = (n: number, rank: number | undefined, requested: number, cost: number): FundableFile => ({
  applicationId: `file ${n}`,
  rank,
  requestedCents: requested as Cents,
  eligibleCostCents: cost as Cents,
});

/** Small amounts and few ranks, so that ties, exact fits and envelopes of fewer cents than files come up. */
const smallFiles = (most: number, highest: number) =>
  fc
    .array(
      fc.record({
        rank: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 8 }),
        requested: fc.integer({ min: 0, max: highest }),
        more: fc.integer({ min: 0, max: highest }),
      }),
      { maxLength: most },
    )
    .map((all) => all.map(({ rank, requested, more }, n) => fileOf(n, rank, requested, requested + more)));

const anyFiles = fc
  .array(
    fc.record({
      rank: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 8 }),
      cost: fc.integer({ min: 0, max: 40_000_000 }),
      asked: fc.option(fc.integer({ min: 0, max: 40_000_000 }), { freq: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ rank, cost, asked }, n) => fileOf(n, rank, asked ?? atRate(cost as Cents, launchedRate), cost)),
  );

const inputOf = (files: readonly FundableFile[], envelope: number, strategy: Strategy): AllocationInput => ({
  files,
  envelopeCents: envelope as Cents,
  strategy,
  launchedRate,
});
const fundedIn = ({ files }: Allocation): readonly string[] =>
  files
    .filter(({ cents }) => cents > 0)
    .map(({ applicationId }) => applicationId)
    .sort();
const total = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);
const playing = (files: readonly FundableFile[]) =>
  files.filter(({ rank, requestedCents }) => rank && requestedCents > 0);

describe.each(strategies)('%s', (strategy) => {
  const envelopes =
    strategy === 'maxSpend' ? fc.integer({ min: 0, max: 3_000_000 }) : fc.integer({ min: 0, max: 400_000_000 });

  it('never exceeds the envelope or a request by a cent, and adds up', () => {
    fc.assert(
      fc.property(anyFiles, envelopes, (files, envelope) => {
        const { files: all, allocatedCents, leftCents } = allocate(inputOf(files, envelope, strategy));
        expect(total(all.map(({ cents }) => cents))).toBe(allocatedCents);
        expect(allocatedCents).toBeLessThanOrEqual(envelope);
        expect(leftCents).toBe(envelope - allocatedCents);
        for (const { cents, requestedCents, outcome, rank } of all) {
          expect(cents).toBeGreaterThanOrEqual(0);
          expect(cents).toBeLessThanOrEqual(requestedCents);
          if (rank === undefined) expect(outcome).toBe('notFunded');
          if (outcome === 'funded') expect(cents).toBe(requestedCents);
        }
      }),
      { numRuns: strategy === 'maxSpend' ? 30 : 100 },
    );
  });

  it('is the same in whatever order the files come', () => {
    const shuffled = smallFiles(9, 12).chain((files) =>
      fc.tuple(
        fc.constant(files),
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.integer({ min: 0, max: 60 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([files, permuted, envelope]) => {
        const result = allocate(inputOf(files, envelope, strategy));
        expect(allocate(inputOf(permuted, envelope, strategy))).toEqual(result);
        expect(differences(result, allocate(inputOf(permuted, envelope, strategy)))).toEqual([]);
      }),
    );
  });

  it('says by how many cents the envelope must change until other files are funded', () => {
    let [ups, downs, none] = [0, 0, 0];
    fc.assert(
      fc.property(smallFiles(6, 12), fc.integer({ min: 0, max: 50 }), (files, envelope) => {
        const at = (cents: number) => fundedIn(allocate(inputOf(files, cents, strategy))).join();
        const now = at(envelope);
        const firstChange = (way: 1 | -1): number | undefined => {
          for (let by = 1; by <= (way < 0 ? envelope : 160); by++) if (at(envelope + way * by) !== now) return way * by;
          return undefined;
        };
        const { up, down } = whatIf(inputOf(files, envelope, strategy));
        const by = (change: typeof up) => (change && 'byCents' in change ? change.byCents : change);
        expect([by(up), by(down)]).toEqual([firstChange(1), firstChange(-1)]);
        if (up) ups++;
        else none++;
        if (down) downs++;
      }),
      { numRuns: 120, seed: 2023 },
    );
    expect(Math.min(ups, downs, none)).toBeGreaterThan(5); // all three do come up
  });
});

it('finds the smallest change among many files of one rank, some of which cost more than those before them together', () => {
  const amounts = Array.from({ length: 3_000 }, (_, n) => 1_000 + n + (n === 2_000 ? 1_000_000_000 : 0)).sort(
    (a, b) => a - b,
  );
  const files = amounts.map((amount, n) => fileOf(n, 1, amount, amount));
  const input = inputOf(files, 3_000_000, 'rankedSkip');
  const cheap = total(amounts.slice(0, -1));
  expect(allocate(input).files.filter(({ outcome }) => outcome === 'tieAtCutOff')).toHaveLength(2_999);
  const { up, down } = whatIf(input);
  expect(up).toMatchObject({ envelopeCents: cheap, leave: [] });
  expect(fundedIn(allocate(inputOf(files, cheap - 1, 'rankedSkip')))).toEqual([]);
  expect(fundedIn(allocate(inputOf(files, cheap, 'rankedSkip')))).toHaveLength(2_999);
  expect(down).toEqual({ byCents: -2_999_000, envelopeCents: 1_000, enter: ['file 0'], leave: [] }); // the only one that fits
});

describe('the largest rate', () => {
  it('leaves nothing over that could have been given', () => {
    fc.assert(
      fc.property(anyFiles, fc.integer({ min: 0, max: 400_000_000 }), (files, envelope) => {
        const highest = (file: FundableFile) =>
          Math.min(file.requestedCents, atRate(file.eligibleCostCents, launchedRate));
        const { allocatedCents, rate } = allocate(inputOf(files, envelope, 'uniformRate'));
        expect(allocatedCents).toBe(Math.min(envelope, total(playing(files).map(highest))));
        if (rate) expect(compare(rate, fraction(launchedRate, 10_000))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('of what was requested spends min(envelope, all that was requested)', () => {
    fc.assert(
      fc.property(anyFiles, fc.integer({ min: 0, max: 400_000_000 }), (files, envelope) => {
        const { allocatedCents } = allocate(inputOf(files, envelope, 'proRata'));
        expect(allocatedCents).toBe(
          Math.min(envelope, total(playing(files).map(({ requestedCents }) => requestedCents))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives each within a cent of its exact share', () => {
    fc.assert(
      fc.property(anyFiles, fc.integer({ min: 1, max: 400_000_000 }), (files, envelope) => {
        const { files: all, rate } = allocate(inputOf(files, envelope, 'uniformRate'));
        const costs = new Map(files.map(({ applicationId, eligibleCostCents }) => [applicationId, eligibleCostCents]));
        for (const { applicationId, cents, requestedCents, rank } of all) {
          if (rank === undefined || requestedCents === 0) continue;
          const exact = BigInt(costs.get(applicationId)!) * rate!.numerator;
          const floored = exact / rate!.denominator;
          const capped = floored > BigInt(requestedCents) ? BigInt(requestedCents) : floored;
          expect([capped, capped + 1n]).toContain(BigInt(cents));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('against every set there is', () => {
  const subsets = (files: readonly FundableFile[], envelope: number): readonly (readonly FundableFile[])[] =>
    Array.from({ length: 1 << files.length }, (_, mask) => files.filter((_, n) => mask & (1 << n))).filter(
      (set) => total(set.map(({ requestedCents }) => requestedCents)) <= envelope,
    );
  const spent = (set: readonly FundableFile[]) => total(set.map(({ requestedCents }) => requestedCents));
  /** How many files of each kind, best kind first: sets that agree in this are equal. */
  const profile = (all: readonly FundableFile[], set: readonly FundableFile[]): readonly number[] => {
    const kind = ({ rank, requestedCents }: FundableFile) => rank! * 1_000 + requestedCents;
    const kinds = [...new Set(all.map(kind))].sort((a, b) => a - b);
    return kinds.map((each) => set.filter((file) => kind(file) === each).length);
  };
  const best = (files: readonly FundableFile[], sets: readonly (readonly FundableFile[])[]) =>
    sets.reduce((first, set) => (compareLists(profile(files, set), profile(files, first)) > 0 ? set : first));
  const compareLists = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((each, n) => each !== b[n]);
    return at < 0 ? 0 : a[at]! - b[at]!;
  };

  it.each([
    ['maxCount', (set: readonly FundableFile[]) => set.length],
    ['maxSpend', spent],
  ] as const)(
    '%s is the best, by rank and lower amount among the best, and chooses between no two alike',
    (strategy, worth) => {
      let ties = 0;
      fc.assert(
        fc.property(smallFiles(8, 3), fc.integer({ min: 0, max: 12 }), (files, envelope) => {
          const candidates = playing(files);
          const sets = subsets(candidates, envelope);
          const most = Math.max(...sets.map(worth));
          const expected = best(
            candidates,
            sets.filter((set) => worth(set) === most),
          );
          const { files: all } = allocate(inputOf(files, envelope, strategy));
          const kind = (file: { rank?: number | undefined; requestedCents: number }) =>
            `${file.rank} ${file.requestedCents}`;
          for (const each of all.filter(({ rank, requestedCents }) => rank && requestedCents > 0)) {
            const alike = candidates.filter((file) => kind(file) === kind(each)).length;
            const taken = expected.filter((file) => kind(file) === kind(each)).length;
            const outcome = taken === 0 ? 'reserve' : taken === alike ? 'funded' : 'tieAtCutOff';
            if (outcome === 'tieAtCutOff') ties++;
            expect([each.applicationId, each.outcome]).toEqual([each.applicationId, outcome]);
          }
        }),
        { numRuns: 400, seed: 2023 },
      );
      expect(ties).toBeGreaterThan(20);
    },
  );

  it('maxSpend takes for granted only what the best set has', () => {
    /** Every sum that each end of the list makes up, held in full. */
    const reference = (amounts: readonly number[], envelope: number): readonly boolean[] => {
      const ends: ReadonlySet<number>[] = [new Set([0])];
      for (const amount of [...amounts].reverse())
        ends.unshift(
          new Set([...ends[0]!, ...[...ends[0]!].map((sum) => sum + amount)].filter((sum) => sum <= envelope)),
        );
      let missing = Math.max(...ends[0]!);
      return amounts.map((amount, n) => {
        const take = ends[n + 1]!.has(missing - amount);
        if (take) missing -= amount;
        return take;
      });
    };
    const amounts = fc.uniqueArray(fc.integer({ min: 20, max: 900 }), { minLength: 20, maxLength: 45 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(1, 2), (all, envelope, unit) => {
        const files = all.map((amount, n) => fileOf(n, n + 1, amount * unit, amount * unit));
        const { files: result } = allocate(inputOf(files, envelope, 'maxSpend'));
        expect(result.map(({ cents }) => cents > 0)).toEqual(
          reference(
            all.map((amount) => amount * unit),
            envelope,
          ),
        );
      }),
      { numRuns: 40 },
    );
  });
});
