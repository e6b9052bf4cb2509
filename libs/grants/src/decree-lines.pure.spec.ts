import fc from 'fast-check';
import type { Cents, OrganisationId } from '#platform/domain';
import { RuleBroken } from '#platform/domain';
import { amountProblems, type Award, decreeLines, mergeAwards, shownAddress, totalOf } from './decree-lines.pure';
import type { GrantId } from './envelope.events';
import { addressOf, decreeOf2022 } from './grants.fixture';

const award = (grant: string, organisation: string, cents: number): Award => ({
  grantId: grant as GrantId,
  organisationId: organisation as OrganisationId,
  cents: cents as Cents,
});
const named = (name: string, address?: string) =>
  [
    name as OrganisationId,
    {
      status: 'registered',
      names: { nl: `FOD ${name}`, fr: `SPF ${name}` },
      ...(address && { address: addressOf(address) }),
    },
  ] as const;

it('merges the three projects of Economie into one line of 22,859.49', () => {
  const awards = [award('1', 'economie', 1_000_000), award('2', 'justitie', 5), award('3', 'economie', 1_285_949)];
  expect(mergeAwards(awards)).toEqual([
    { organisationId: 'economie', cents: 2_285_949, grantIds: ['1', '3'] },
    { organisationId: 'justitie', cents: 5, grantIds: ['2'] },
  ]);
});

it('sums the table of 2022 to 107,679.53', () => {
  const awards = decreeOf2022.map(({ organisation, cents }) => award(organisation, organisation, cents));
  const lines = decreeLines(
    mergeAwards(awards),
    new Map(decreeOf2022.map((each) => named(each.organisation, each.address))),
  );
  expect(totalOf(lines)).toBe(10_767_953);
  expect(lines.map(({ address }) => shownAddress(address))).toEqual(decreeOf2022.map(({ address }) => address));
});

it('merges exactly: each organisation once, each grant once, no cent lost', () => {
  const awards = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 1_000_000_000 })), { maxLength: 40 })
    .map((pairs) => pairs.map(([organisation, cents], n) => award(String(n), organisation, cents)));
  fc.assert(
    fc.property(awards, (some) => {
      const merged = mergeAwards(some);
      expect(totalOf(merged)).toBe(some.reduce((sum, { cents }) => sum + cents, 0));
      expect(new Set(merged.map(({ organisationId }) => organisationId)).size).toBe(merged.length);
      expect(merged.flatMap(({ grantIds }) => grantIds).sort()).toEqual(some.map(({ grantId }) => grantId).sort());
      for (const { organisationId, cents } of merged)
        expect(cents).toBe(
          some.filter((e) => e.organisationId === organisationId).reduce((sum, e) => sum + e.cents, 0),
        );
      expect(amountProblems(merged, merged, new Map())).toEqual([]);
    }),
  );
});

it('names every organisation without a budget address', () => {
  const merged = mergeAwards([award('1', 'a', 1), award('2', 'b', 2), award('3', 'c', 3)]);
  const budgets = new Map([named('a'), named('b', '32 21 1 0 121101'), named('c')]);
  expect(() => decreeLines(merged, budgets)).toThrow(
    expect.objectContaining({
      rule: 'budgetAddressMissing',
      details: { organisations: 'FOD a / SPF a, FOD c / SPF c' },
    }) as RuleBroken,
  );
});

it('finds every line that differs from the awards', () => {
  const merged = mergeAwards([award('1', 'a', 100), award('2', 'b', 200), award('3', 'c', 300)]);
  const given = [
    { organisationId: 'a' as OrganisationId, cents: 101 as Cents },
    { organisationId: 'b' as OrganisationId, cents: 200 as Cents },
    { organisationId: 'b' as OrganisationId, cents: 200 as Cents },
    { organisationId: 'x' as OrganisationId, cents: 300 as Cents },
  ];
  const budgets = new Map([named('a'), named('b'), named('c')]);
  expect(amountProblems(given, merged, budgets)).toEqual([
    {
      field: 'lines[0].cents',
      rule: 'decreeLineDiffers',
      details: { organisation: 'FOD a / SPF a', givenCents: 101, awardedCents: 100 },
    },
    { field: 'lines[2]', rule: 'decreeLineRepeated', details: { organisation: 'FOD b / SPF b' } },
    { field: 'lines[3].organisationId', rule: 'decreeLineWithoutAward' },
    { field: 'lines', rule: 'decreeLineMissing', details: { organisation: 'FOD c / SPF c', awardedCents: 300 } },
  ]);
});
