import type { OrganisationEvent, OrganisationKind } from '#organisations/organisation.events';
import { noRow, type OrganisationId, type Projection } from '#platform/domain';

export interface OrganisationKindRow {
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
}

type Registered = Extract<OrganisationEvent, { type: 'OrganisationRegistered' }>;

/** Only due things look here, to find which organisations a call is for. */
export const organisationKinds: Projection<OrganisationKindRow, Registered> = {
  table: 'organisation_kinds',
  version: 1,
  columns: { kind: 'text' },
  events: ['OrganisationRegistered'],
  parks: true,
  keys: ({ data }) => [data.organisationId],
  evolve: (_, { data: { organisationId, kind } }) => ({ organisationId, kind }),
  visibleTo: () => noRow,
};
