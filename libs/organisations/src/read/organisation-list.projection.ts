import { everyRow, type LocalizedText, type OrganisationId, type Projection } from '#platform/domain';
import type { BudgetAddress, OrganisationEvent, OrganisationKind } from '../organisation.events';

export interface OrganisationRow {
  organisationId: OrganisationId;
  kboNumber: string;
  kind: OrganisationKind;
  names: LocalizedText;
  nameNl: string;
  nameFr: string;
  budgetAddress?: BudgetAddress;
}

export const organisationList: Projection<OrganisationRow, OrganisationEvent> = {
  table: 'organisation_list',
  version: 1,
  columns: { kboNumber: 'text', kind: 'text', nameNl: 'text', nameFr: 'text' },
  events: ['OrganisationRegistered', 'OrganisationRenamed', 'BudgetAddressSet'],
  parks: true,
  streams: ({ organisationId }) => [`organisation-${organisationId}`],
  keys: ({ data }) => [data.organisationId],
  /** Public bodies: every invited person may know them. */
  visibleTo: () => everyRow,
  evolve(row, { type, data }) {
    switch (type) {
      case 'OrganisationRegistered':
        return { ...data, ...shown(data.names) };
      case 'OrganisationRenamed':
        return row && { ...row, names: data.names, ...shown(data.names) };
      case 'BudgetAddressSet':
        return row && { ...row, budgetAddress: data.address };
    }
  },
};

const shown = ({ nl, fr }: LocalizedText) => ({ nameNl: nl, nameFr: fr });
