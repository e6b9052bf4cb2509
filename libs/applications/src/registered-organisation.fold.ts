import type { OrganisationEvent } from '#organisations/organisation.events';
import type { Fold } from '#platform/domain';

/** Whether there is such an organisation. */
export const registeredOrganisation: Fold<boolean, OrganisationEvent> = {
  stream: 'organisation',
  initialState: false,
  evolve: () => true,
};
