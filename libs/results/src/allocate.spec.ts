import { atRate, type BasisPoints, type Cents } from '#platform/domain';
import { allocate, type Allocation, type FundableFile, type Strategy } from './allocate.pure';
import { decimal, exact } from './fraction.pure';

const launchedRate = 8_000 as BasisPoints;
const file = (applicationId: string, rank: number | undefined, requested: number, cost = requested): FundableFile => ({
  applicationId,
  rank,
  requestedCents: requested as Cents,
  eligibleCostCents: cost as Cents,
});
const share = (strategy: Strategy, envelope: number, files: readonly FundableFile[]): Allocation =>
  allocate({ files, envelopeCents: envelope as Cents, strategy, launchedRate });
const got = ({ files }: Allocation): Record<string, string> =>
  Object.fromEntries(files.map(({ applicationId, outcome, cents }) => [applicationId, `${outcome} ${cents}`]));

describe('1000 for 800, 300 and 200', () => {
  const files = [file('first', 1, 800), file('second', 2, 300), file('third', 3, 200)];

  it('skipped: the first and the third, nothing left', () => {
    const allocation = share('rankedSkip', 1_000, files);
    expect(got(allocation)).toEqual({ first: 'funded 800', second: 'reserve 0', third: 'funded 200' });
    expect(allocation.leftCents).toBe(0);
  });

  it('stopped: the first, 200 left', () => {
    const allocation = share('rankedStop', 1_000, files);
    expect(got(allocation)).toEqual({ first: 'funded 800', second: 'reserve 0', third: 'reserve 0' });
    expect(allocation.leftCents).toBe(200);
  });
});

describe('the lines of 2022', () => {
  const lines = [5_101_472, 2_285_949, 1_563_800, 865_392, 767_624, 183_716];
  const files = lines.map((requested, n) => file(`line ${n + 1}`, n + 1, requested));
  const amounts = ({ files: all }: Allocation) => all.map(({ cents }) => cents);

  it('leave 46,320.47 of 154,000.00, for which one more award fits to the cent', () => {
    const { allocatedCents, leftCents } = share('rankedStop', 15_400_000, files);
    expect([allocatedCents, leftCents]).toEqual([10_767_953, 4_632_047]);
    expect(share('rankedStop', 15_400_000, [...files, file('more', 7, 4_632_047)]).leftCents).toBe(0);
    expect(got(share('rankedStop', 15_400_000, [...files, file('more', 7, 4_632_048)]))).toMatchObject({
      more: 'reserve 0',
    });
  });

  it.each([
    ['rankedStop', [5_101_472, 2_285_949, 1_563_800, 0, 0, 0], 248_779],
    ['rankedSkip', [5_101_472, 2_285_949, 1_563_800, 0, 0, 183_716], 65_063],
    ['rankedPartial', [5_101_472, 2_285_949, 1_563_800, 248_779, 0, 0], 0],
  ] as const)('with 92,000.00 by %s', (strategy, expected, left) => {
    const allocation = share(strategy, 9_200_000, files);
    expect(amounts(allocation)).toEqual(expected);
    expect(allocation.leftCents).toBe(left);
  });
});

describe('a tie at the cut-off', () => {
  const tied = [file('z', 1, 600), file('a', 1, 600)];

  it.each(['rankedStop', 'rankedSkip', 'rankedPartial', 'maxCount', 'maxSpend'] as const)(
    '%s chooses neither of two with money for one',
    (strategy) => {
      const allocation = share(strategy, 1_000, tied);
      expect(got(allocation)).toEqual({ a: 'tieAtCutOff 0', z: 'tieAtCutOff 0' });
      expect(allocation.leftCents).toBe(1_000);
    },
  );

  it.each(['rankedStop', 'rankedSkip', 'rankedPartial'] as const)('%s decides nothing below it', (strategy) =>
    expect(got(share(strategy, 1_000, [...tied, file('b', 3, 100)]))).toMatchObject({ b: 'reserve 0' }),
  );

  it('is none when whoever comes first the same one fits', () =>
    expect(got(share('rankedSkip', 1_000, [file('a', 1, 1_600), file('z', 1, 600)]))).toEqual({
      a: 'reserve 0',
      z: 'funded 600',
    }));

  it('is none when neither fits', () =>
    expect(got(share('rankedStop', 500, tied))).toEqual({ a: 'reserve 0', z: 'reserve 0' }));
});

describe('one rate for all', () => {
  const costs = Array.from({ length: 24 }, (_, n) => 1_200_000 + n * 12_345);
  const files = costs.map((cost, n) => file(`file ${n}`, n + 1, atRate(cost as Cents, launchedRate), cost));

  it('lowers 80 % for 24 files until the sum is 154,000.00 to the cent', () => {
    const {
      allocatedCents,
      leftCents,
      rate,
      files: all,
    } = share('uniformRate', 15_400_000, [...files, ...[24, 25, 26].map((n) => file(`file ${n}`, undefined, 100_000))]);
    expect([allocatedCents, leftCents]).toEqual([15_400_000, 0]);
    expect(exact(rate!)).toEqual(exact({ numerator: 15_400_000n, denominator: BigInt(costs.reduce((a, b) => a + b)) }));
    expect(all.filter(({ cents }) => cents > 0)).toHaveLength(24);
  });

  it('is the launched one when that fits', () => {
    const allocation = share('uniformRate', 100_000_000, files);
    expect(decimal(allocation.rate!, 2)).toBe('0.80');
    expect(allocation.files.every(({ outcome }) => outcome === 'funded')).toBe(true);
  });

  it('gives nobody more than was asked, and the others what that leaves', () => {
    const allocation = share('uniformRate', 600, [file('small', 1, 100, 1_000), file('large', 2, 800, 1_000)]);
    expect(got(allocation)).toEqual({ small: 'funded 100', large: 'partial 500' });
    expect(exact(allocation.rate!)).toEqual({ numerator: '1', denominator: '2' });
  });

  it('leaves each within a cent of its share just below the launched rate', () => {
    const small = Array.from({ length: 200 }, (_, n) => file(`small ${n}`, 2, 500, 128)); // 102.4 at 80 %
    const big = file('big', 1, 900_000_000, 1_000_000_000);
    const allocation = share('uniformRate', 200 * 102 + 799_999_950, [...small, big]);
    const given = got(allocation);
    expect(given.big).toBe('partial 799999950');
    expect(given['small 7']).toBe('partial 102');
    expect(exact(allocation.rate!)).toEqual({ numerator: '15999999', denominator: '20000000' });
  });

  it('gives cents left over to the largest remainders', () => {
    const allocation = share('uniformRate', 100, [file('a', 3, 80, 100), file('b', 2, 80, 100), file('c', 1, 80, 100)]);
    expect(got(allocation)).toEqual({ a: 'partial 33', b: 'partial 33', c: 'partial 34' });
  });
});

describe('as many or as much as possible', () => {
  it('counts: the cheapest, and of equal numbers the best ranks', () => {
    const files = [file('a', 1, 700), file('b', 2, 500), file('c', 3, 400), file('d', 4, 300)];
    expect(got(share('maxCount', 1_000, files))).toEqual({
      a: 'funded 700',
      b: 'reserve 0',
      c: 'reserve 0',
      d: 'funded 300',
    });
  });

  it('spends: to the cent when a set does, and of equal sums the best ranks', () => {
    const files = [file('a', 1, 700), file('b', 2, 500), file('c', 3, 450), file('d', 4, 50), file('e', 5, 300)];
    expect(got(share('maxSpend', 1_000, files))).toMatchObject({ a: 'funded 700', e: 'funded 300', b: 'reserve 0' });
  });
});
