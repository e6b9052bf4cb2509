import fc from 'fast-check';
import type { BasisPoints, Cents } from '#platform/domain';
import { allocate, type FundableFile } from './allocate.pure';
import { whatIf } from './what-if.pure';

const strategies = ['uniformRate', 'proRata'] as const;

/** Amounts drawn so that caps, equal amounts, multiples and files far smaller than the rest all come up. */
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 1, max: 60 }),
  fc.constantFrom(1, 5, 10, 20, 40, 100),
);
const manyFiles = fc
  .array(fc.record({ rank: fc.integer({ min: 1, max: 5 }), asked: amounts, cost: amounts }), { maxLength: 9 })
  .map((all) =>
    all.map(({ rank, asked, cost }, n): FundableFile => {
      return {
        applicationId: `file ${n}`,
        rank,
        requestedCents: asked as Cents,
        eligibleCostCents: Math.max(asked, cost) as Cents,
      };
    }),
  );
const rates = fc.constantFrom(1_000, 3_333, 5_000, 8_000, 10_000);

describe.each(strategies)('%s', (strategy) => {
  it('names the nearest envelopes that fund others, and who they are, as every envelope in between shows', () => {
    const seen = { up: 0, down: 0, far: 0, none: 0 };
    fc.assert(
      fc.property(manyFiles, rates, fc.double({ min: 0, max: 1.1, noNaN: true }), (files, rate, part) => {
        const requested = files.reduce((sum, each) => sum + each.requestedCents, 0);
        const input = { files, strategy, launchedRate: rate as BasisPoints };
        const fundedAt = (envelope: number): readonly string[] =>
          allocate({ ...input, envelopeCents: envelope as Cents })
            .files.filter(({ cents }) => cents > 0)
            .map(({ applicationId }) => applicationId);
        const envelope = Math.floor(requested * part * (files.length % 2 === 0 ? part : 1));
        const now = fundedAt(envelope);
        const change = (way: 1 | -1) => {
          for (let at = envelope + way; at >= 0 && (way < 0 || at <= requested); at += way) {
            const then = fundedAt(at);
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
      { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 2023) },
    );
    expect(Math.min(seen.up, seen.down, seen.far, seen.none)).toBeGreaterThan(20);
  });
});
