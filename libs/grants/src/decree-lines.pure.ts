import type { BudgetAddress } from '#organisations/organisation.events';
import {
  type Cents,
  type LocalizedText,
  type OrganisationId,
  RuleBroken,
  sumOfCents,
  type Violation,
  zeroCents,
} from '#platform/domain';
import type { DecreeLine } from './decree.events';
import type { GrantId } from './envelope.events';
import type { OrganisationBudget } from './organisation-budget.fold';

export interface Award {
  readonly grantId: GrantId;
  readonly organisationId: OrganisationId;
  readonly cents: Cents;
}

export interface Amount {
  readonly organisationId: OrganisationId;
  readonly cents: Cents;
}

/** Several projects of one organisation in one amount. */
export interface MergedAwards extends Amount {
  readonly grantIds: readonly GrantId[];
}

export type OrganisationBudgets = ReadonlyMap<OrganisationId, OrganisationBudget>;

/** One entry an organisation, in the order of their first awards; the cents of the entries are exactly those of the awards. */
export function mergeAwards(awards: readonly Award[]): readonly MergedAwards[] {
  const organisations = [...new Set(awards.map(({ organisationId }) => organisationId))];
  return organisations.map((organisationId) => {
    const own = awards.filter((award) => award.organisationId === organisationId);
    return {
      organisationId,
      cents: sumOfCents(own.map(({ cents }) => cents)),
      grantIds: own.map(({ grantId }) => grantId),
    };
  });
}

/** The lines of the distribution table. @throws RuleBroken budgetAddressMissing naming every organisation that lacks one */
export function decreeLines(merged: readonly MergedAwards[], budgets: OrganisationBudgets): readonly DecreeLine[] {
  const lines = merged.map((each) => ({ ...each, ...namesAndAddress(budgets.get(each.organisationId)) }));
  const complete = lines.filter((line): line is DecreeLine => line.address !== undefined);
  if (complete.length < lines.length) {
    const lacking = lines.filter(({ address }) => !address).map(({ names }) => official(names));
    throw new RuleBroken('budgetAddressMissing', { organisations: lacking.join(', ') });
  }
  return complete;
}

/** What is wrong with amounts per organisation that should equal these awards: a violation for each wrong line. */
export function amountProblems(
  given: readonly Amount[],
  merged: readonly MergedAwards[],
  budgets: OrganisationBudgets,
): readonly Violation[] {
  const nameOf = (id: OrganisationId): string => official(namesAndAddress(budgets.get(id)).names);
  const wrong = given.flatMap(({ organisationId, cents }, n): readonly Violation[] => {
    const field = `lines[${n}]`;
    const repeated = given.findIndex((each) => each.organisationId === organisationId) < n;
    if (repeated) return [{ field, rule: 'decreeLineRepeated', details: { organisation: nameOf(organisationId) } }];
    const awardedCents = merged.find((each) => each.organisationId === organisationId)?.cents;
    if (awardedCents === undefined) return [{ field: `${field}.organisationId`, rule: 'decreeLineWithoutAward' }];
    if (awardedCents === cents) return [];
    const details = { organisation: nameOf(organisationId), givenCents: cents, awardedCents };
    return [{ field: `${field}.cents`, rule: 'decreeLineDiffers', details }];
  });
  const missing = merged.filter(({ organisationId }) => !given.some((each) => each.organisationId === organisationId));
  const gaps = missing.map(({ organisationId, cents: awardedCents }) => ({
    field: 'lines',
    rule: 'decreeLineMissing',
    details: { organisation: nameOf(organisationId), awardedCents },
  }));
  return [...wrong, ...gaps];
}

export function totalOf(amounts: readonly { readonly cents: Cents }[]): Cents {
  return amounts.length === 0 ? zeroCents : sumOfCents(amounts.map(({ cents }) => cents));
}

/** As the distribution table prints it: `32 21 1 0 121101`. */
export function shownAddress({ department, division, programme, activity, allocation }: BudgetAddress): string {
  return [department, division, programme, activity, allocation].join(' ');
}

const unknown: LocalizedText = { nl: '?', fr: '?' };

function namesAndAddress(budget: OrganisationBudget | undefined): { names: LocalizedText; address?: BudgetAddress } {
  if (!budget || budget.status === 'none') return { names: unknown };
  const { names, address } = budget;
  return { names, ...(address && { address }) };
}

const official = ({ nl, fr }: LocalizedText): string => (nl === fr ? nl : `${nl} / ${fr}`);
