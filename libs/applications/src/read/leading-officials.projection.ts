import type { PersonEvent } from '#organisations/person.events';
import { noRow, type PersonId, type Projection } from '#platform/domain';
import { type Leadership, leadingOfficial } from '../leading-official.fold';

export interface LeadingOfficialRow extends Leadership {
  readonly personId: PersonId;
  readonly organisationIds: readonly string[]; // of every membership, past and present
}

const events = ['PersonInvited', 'MembershipStarted', 'MembershipEnded', 'RoleGranted', 'RoleRevoked'] as const;

/** Who may lead which organisation: where to look in the log, which decides. Shown to nobody. */
export const leadingOfficials: Projection<LeadingOfficialRow, PersonEvent> = {
  table: 'leading_officials',
  version: 1,
  columns: { leads: 'boolean', organisationIds: 'text[]' },
  events,
  parks: true,
  keys: ({ data }) => [data.personId],
  evolve(row, event) {
    const { leads, memberships } = leadingOfficial.evolve(row ?? leadingOfficial.initialState, event);
    const organisationIds = [...new Set(memberships.map(({ organisationId }) => organisationId))];
    return { personId: event.data.personId, leads, memberships, organisationIds };
  },
  visibleTo: () => noRow,
};
