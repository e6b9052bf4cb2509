import type { BudgetAddress, OrganisationEvent } from '#organisations/organisation.events';
import type { Fold, LocalizedText } from '#platform/domain';

/** What a line of a decree says of its organisation. */
export type OrganisationBudget =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly names: LocalizedText; readonly address?: BudgetAddress };

export const organisationBudget: Fold<OrganisationBudget, OrganisationEvent> = {
  stream: 'organisation',
  initialState: { status: 'none' },
  evolve(state, { type, data }) {
    if (type === 'OrganisationRegistered') return { status: 'registered', names: data.names };
    if (state.status === 'none') return state;
    switch (type) {
      case 'OrganisationRenamed':
        return { ...state, names: data.names };
      case 'BudgetAddressSet':
        return { ...state, address: data.address };
    }
  },
};
