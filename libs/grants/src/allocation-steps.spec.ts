import { atRate, type Cents } from '#platform/domain';
import { establish, type Ranked } from './allocation.fixture';
import { stepsOf } from './allocation-steps.pure';
import { envelopeDecider } from './envelope.decider';
import type { EnvelopeEvent } from './envelope.events';
import { call } from './grants.fixture';

type Established = Extract<EnvelopeEvent, { type: 'AllocationEstablished' }>['data'];

function established(strategy: 'uniformRate' | 'proRata' | 'rankedSkip', envelope: number, files: readonly Ranked[]) {
  const events = envelopeDecider.decide(establish(strategy, envelope, files), envelopeDecider.initialState);
  return events.at(-1)!.data as Established;
}
const files = [33_333, 77_777, 12_345, 98_761].map((cost, n) => ({
  name: 'abcd'[n]!,
  rank: n + 1,
  cost,
  asked: atRate(cost as Cents, call.rate),
}));
const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);

describe('the steps of an allocation', () => {
  it.each(['uniformRate', 'proRata'] as const)(
    'give each amount of %s from its exact share and its rounding',
    (strategy) => {
      const data = established(strategy, 100_000, files);
      const [above, below] = [BigInt(data.rate!.numerator), BigInt(data.rate!.denominator)];
      const steps = stepsOf(data);
      const shares = data.lines.map(({ eligibleCostCents, requestedCents }) => {
        const base = BigInt(strategy === 'proRata' ? requestedCents : eligibleCostCents);
        return { floored: Number((base * above) / below), remainder: (base * above) % below };
      });
      expect(steps.map(({ flooredCents }) => flooredCents)).toEqual(shares.map(({ floored }) => floored));
      const left = 100_000 - sum(shares.map(({ floored }) => floored));
      const byRemainder = [...shares].sort((a, b) => (a.remainder < b.remainder ? 1 : -1)).slice(0, left);
      const computed = shares.map((share) => share.floored + (byRemainder.includes(share) ? 1 : 0));
      expect(computed).toEqual(data.lines.map(({ cents }) => cents));
      expect(steps.map(({ flooredCents, addedCents }) => flooredCents! + addedCents!)).toEqual(computed);
      expect(sum(computed)).toBe(100_000);
      expect(steps.at(-1)!.afterCents).toBe(data.leftCents);
    },
  );

  it('tell what was left before and after each file, without a share where there is none', () => {
    const steps = stepsOf(established('rankedSkip', 80_000, files));
    expect(steps.map(({ beforeCents, cents, afterCents }) => [beforeCents, cents, afterCents])).toEqual([
      [80_000, 26_666, 53_334],
      [53_334, 0, 53_334],
      [53_334, 9_876, 43_458],
      [43_458, 0, 43_458],
    ]);
    expect(steps[0]).not.toHaveProperty('exactCents');
  });
});
