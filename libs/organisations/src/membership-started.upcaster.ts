import type { LocalDate, Messages, OrganisationId, PersonId, Upcaster } from '#platform/domain';
import type { PersonEvent } from './person.events';

/** Made up, to keep the way of changing an event in use. The first day was called `from`. */
type Old = Messages<{
  MembershipStarted: { personId: PersonId; organisationId: OrganisationId; from: LocalDate };
}>['data'];
type New = Extract<PersonEvent, { type: 'MembershipStarted' }>['data'];

export const membershipStartedV1: Upcaster<Old, New> = {
  type: 'MembershipStarted',
  from: 1,
  upcast: ({ from: fromDate, ...rest }) => ({ ...rest, fromDate }),
};
