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
/** Where it shows to whom a cent goes when remainders are equal; among cases drawn at random one in thousands does. */
const equalRemainders = [6, 6, 38, 10, 34, 1, 20, 50].map((asked, n) => fileOf(n, n === 4 ? 2 : 1, asked, asked));
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
      { numRuns: 1_000, seed: 2023, examples: [[equalRemainders, 1_000, 0.321]] },
    );
    expect(Math.min(seen.up, seen.down, seen.far, seen.none)).toBeGreaterThan(50);
  });

  it('finds it among real amounts too, far away', () => {
    const files = Array.from({ length: 400 }, (_, n) => {
      const cost = 100_000 + ((n * 2_654_435_761) % 1_900_000);
      return fileOf(n, (n % 150) + 1, Math.round(cost * 0.8), cost);
    });
    const input = { files: [...files, fileOf(400, 1, 4_000, 5_000)], strategy, launchedRate: 8_000 as BasisPoints };
    const at = (envelope: number) => whatIf({ ...input, envelopeCents: envelope as Cents });
    const { down } = at(50_000_000);
    const { up } = at(10_000);
    if (!down || !up || 'withinCents' in down || 'withinCents' in up) throw new Error('not found');
    expect([down.leave, up.enter]).toEqual([['file 400'], ['file 400']]);
    expect(down.byCents).toBeLessThan(-49_000_000);
    expect(up.byCents).toBeGreaterThan(20_000);
    for (const [change, before] of [
      [down, 401],
      [up, 400],
    ] as const) {
      const way = Math.sign(change.byCents);
      expect(fundedAt(input, change.envelopeCents)).toHaveLength(801 - before);
      for (let by = 1; by < Math.abs(change.byCents); by += 1 + (by >> 4))
        expect(fundedAt(input, change.envelopeCents - way * by)).toHaveLength(before);
    }
  });

  it('says how far it looked when it gives up, and nothing changes up to there', () => {
    let gaveUp = 0;
    fc.assert(
      fc.property(
        unlikeFiles,
        rates,
        fc.integer({ min: 0, max: 8_000 }),
        fc.constantFrom(0, 1e6),
        (files, rate, envelope, patience) => {
          const input = { files, strategy, launchedRate: rate as BasisPoints };
          const now = fundedAt(input, envelope);
          const { up, down } = whatIf({ ...input, envelopeCents: envelope as Cents }, patience);
          for (const [way, change] of [
            [1, up],
            [-1, down],
          ] as const)
            if (change && 'withinCents' in change) {
              gaveUp++;
              const step = Math.ceil(change.withinCents / 60);
              for (let by: number = change.withinCents; by > 0; by -= step)
                expect(fundedAt(input, envelope + way * by)).toEqual(now);
            } else if (change) {
              expect(fundedAt(input, change.envelopeCents)).not.toEqual(now);
              expect(fundedAt(input, change.envelopeCents - way)).toEqual(now);
            }
        },
      ),
      { numRuns: 200, seed: 2023 },
    );
    expect(gaveUp).toBeGreaterThan(10);
  });
});
