import { type Decider, type LocalizedText, type Messages, type OrganisationId, RuleBroken } from '#platform/domain';
import type { BudgetAddress, OrganisationEvent, OrganisationKind } from './organisation.events';

export type OrganisationCommand = Messages<{
  RegisterOrganisation: {
    organisationId: OrganisationId;
    kboNumber: string;
    kind: OrganisationKind;
    names: LocalizedText;
  };
  RenameOrganisation: { names: LocalizedText };
  SetBudgetAddress: { address: BudgetAddress };
}>;

export type Organisation =
  | { status: 'none' }
  | {
      status: 'registered';
      organisationId: OrganisationId;
      kind: OrganisationKind;
      names: LocalizedText;
      address?: BudgetAddress;
    };

export const organisationDecider: Decider<Organisation, OrganisationCommand, OrganisationEvent> = {
  stream: 'organisation',
  initialState: { status: 'none' },

  decide({ type, data }, state) {
    if (type === 'RegisterOrganisation') {
      if (state.status !== 'none') throw new RuleBroken('organisationAlreadyRegistered');
      return [{ type: 'OrganisationRegistered', data }];
    }
    if (state.status === 'none') throw new RuleBroken('notFound');
    const { organisationId } = state;
    switch (type) {
      case 'RenameOrganisation':
        return same(state.names, data.names)
          ? []
          : [{ type: 'OrganisationRenamed', data: { organisationId, ...data } }];
      case 'SetBudgetAddress':
        return same(state.address, data.address)
          ? []
          : [{ type: 'BudgetAddressSet', data: { organisationId, ...data } }];
    }
  },

  evolve(state, { type, data }) {
    if (type === 'OrganisationRegistered') {
      const { organisationId, kind, names } = data;
      return { status: 'registered', organisationId, kind, names };
    }
    if (state.status === 'none') return state;
    switch (type) {
      case 'OrganisationRenamed':
        return { ...state, names: data.names };
      case 'BudgetAddressSet':
        return { ...state, address: data.address };
    }
  },
};

const same = (a: object | undefined, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
