import type { OrganisationEvent, OrganisationKind } from '#organisations/organisation.events';
import type { Fold } from '#platform/domain';

/** Of what kind an organisation is; undefined when there is no such organisation. */
export const organisationKind: Fold<OrganisationKind | undefined, OrganisationEvent> = {
  stream: 'organisation',
  initialState: undefined,
  evolve: (kind, { type, data }) => (type === 'OrganisationRegistered' ? data.kind : kind),
};
