import fc from 'fast-check';
import type { BasisPoints, Cents } from '#platform/domain';
import { allocate, type AllocationInput, type FundableFile } from './allocate.pure';
import { whatIf } from './what-if.pure';

const strategies = ['uniformRate', 'proRata'] as const;

const fileOf = (n: number, rank: number, requested: number, cost: number): FundableFile => ({
  applicationId: `file ${n}`,
  rank,
  requestedCents: requested as Cents,
  eligibleCostCents: cost as Cents,
});

/** Amounts drawn so that caps, equal amounts, multiples and files far smaller than the rest all come up. */
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 1, max: 60 }),
  fc.constantFrom(1, 5, 10, 20, 40, 100),
);
const manyFiles = fc
  .array(fc.record({ rank: fc.integer({ min: 1, max: 5 }), asked: amounts, cost: amounts }), { maxLength: 9 })
  .map((all) => all.map(({ rank, asked, cost }, n) => fileOf(n, rank, asked, Math.max(asked, cost))));
/** One asks next to nothing. */
const unlikeFiles = manyFiles.map((all) => [
  fileOf(99, 3, 2, 2),
  ...all.map((each, n) => fileOf(n, each.rank!, each.requestedCents * 23, each.eligibleCostCents * 23)),
]);
const rates = fc.constantFrom(1_000, 3_333, 5_000, 8_000, 10_000);

const fundedAt = (input: Omit<AllocationInput, 'envelopeCents'>, envelope: number): readonly string[] =>
  allocate({ ...input, envelopeCents: envelope as Cents })
    .files.filter(({ cents }) => cents > 0)
    .map(({ applicationId }) => applicationId);

describe.each(strategies)('%s', (strategy) => {
  it('names the nearest envelopes that fund others, and who they are, as every envelope in between shows', () => {
    const seen = { up: 0, down: 0, far: 0, none: 0 };
    fc.assert(
      fc.property(manyFiles, rates, fc.double({ min: 0, max: 1.1, noNaN: true }), (files, rate, part) => {
        const requested = files.reduce((sum, each) => sum + each.requestedCents, 0);
        const input = { files, strategy, launchedRate: rate as BasisPoints };
        const envelope = Math.floor(requested * part * (files.length % 2 === 0 ? part : 1));
        const now = fundedAt(input, envelope);
        const change = (way: 1 | -1) => {
          for (let at = envelope + way; at >= 0 && (way < 0 || at <= requested); at += way) {
            const then = fundedAt(input, at);
            const [enter, leave] = [then.filter((id) => !now.includes(id)), now.filter((id) => !then.includes(id))];
            if (enter.length + leave.length > 0)
              return { byCents: at - envelope, envelopeCents: at, enter: enter.sort(), leave: leave.sort() };
          }
          return undefined;
        };
        const { up, down } = whatIf({ ...input, envelopeCents: envelope as Cents });
        const sorted = (found: typeof up) =>
          found && 'byCents' in found
            ? { ...found, enter: [...found.enter].sort(), leave: [...found.leave].sort() }
            : found;
        expect({ up: sorted(up), down: sorted(down) }).toEqual({ up: change(1), down: change(-1) });
        if (up) seen.up++;
        if (down) seen.down++;
        if (down && 'byCents' in down && down.byCents < -10) seen.far++;
        if (!up) seen.none++;
      }),
      { numRuns: 1_000, seed: 2023 },
    );
    expect(Math.min(seen.up, seen.down, seen.far, seen.none)).toBeGreaterThan(50);
  });

  it('finds it among real amounts too, far away', () => {
    const files = Array.from({ length: 400 }, (_, n) => {
      const cost = 100_000 + ((n * 2_654_435_761) % 1_900_000);
      return fileOf(n, (n % 150) + 1, Math.round(cost * 0.8), cost);
    });
    const input = { files, strategy, launchedRate: 8_000 as BasisPoints };
    const { down } = whatIf({ ...input, envelopeCents: 50_000_000 as Cents });
    if (!down || !('byCents' in down)) throw new Error('not found');
    expect(down.byCents).toBeLessThan(-49_000_000);
    const left = fundedAt(input, down.envelopeCents);
    expect(files.map(({ applicationId }) => applicationId).filter((id) => !left.includes(id))).toEqual(down.leave);
    for (let n = 0; n < 200; n++)
      expect(fundedAt(input, down.envelopeCents + 1 + n + n * n * n)).toHaveLength(files.length);
  });

  it('says how far it looked when it gives up, and nothing changes up to there', () => {
    let gaveUp = 0;
    fc.assert(
      fc.property(unlikeFiles, rates, fc.integer({ min: 0, max: 8_000 }), (files, rate, envelope) => {
        const input = { files, strategy, launchedRate: rate as BasisPoints };
        const now = fundedAt(input, envelope);
        const { up, down } = whatIf({ ...input, envelopeCents: envelope as Cents }, 0);
        for (const [way, change] of [
          [1, up],
          [-1, down],
        ] as const)
          if (change && 'withinCents' in change) {
            gaveUp++;
            const step = Math.ceil(change.withinCents / 60);
            for (let by: number = change.withinCents; by > 0; by -= step)
              expect(fundedAt(input, envelope + way * by)).toEqual(now);
          } else if (change) expect(fundedAt(input, change.envelopeCents)).not.toEqual(now);
      }),
      { numRuns: 100, seed: 2023 },
    );
    expect(gaveUp).toBeGreaterThan(10);
  });
});
