import {
  type Actor,
  everyRow,
  hasRole,
  type Language,
  type Membership,
  type PersonId,
  type Projection,
  type Role,
  type VaultRef,
  type Where,
} from '#platform/domain';
import { type Person, personDecider } from '../person.decider';
import type { PersonEvent } from '../person.events';

export interface PersonRow {
  personId: PersonId;
  name: VaultRef;
  email: VaultRef;
  language: Language;
  roles: readonly Role[];
  memberships: readonly Membership[];
  organisationIds: readonly string[]; // of every membership, past and present; the dates stand in `memberships`
  reportsToPersonId?: PersonId;
}

export const personList: Projection<PersonRow, PersonEvent> = {
  table: 'person_list',
  version: 1,
  columns: { roles: 'text[]', organisationIds: 'text[]', language: 'text' },
  events: [
    'PersonInvited',
    'IdentityBound',
    'LanguageChosen',
    'MembershipStarted',
    'MembershipEnded',
    'ReportingLineStarted',
    'ReportingLineEnded',
    'RoleGranted',
    'RoleRevoked',
  ],
  parks: true,
  streams: ({ personId }) => [`person-${personId}`],
  keys: ({ data }) => [data.personId],
  visibleTo: (actor: Actor): Where =>
    hasRole(actor, 'administrator', 'auditor') ? everyRow : { sql: 'key = ?', parameters: [actor.personId] },
  evolve(row, event) {
    if (event.type === 'PersonInvited') return { ...event.data, roles: [], memberships: [], organisationIds: [] };
    if (!row) return null;
    const { name, email } = row;
    return { name, email, ...shown(personDecider.evolve(stateOf(row), event)) };
  },
};

/** A row holds all that the decider's state holds, so that the life of a person is written down once. */
function stateOf({ personId, language, roles, memberships, reportsToPersonId }: PersonRow): Person {
  const manager = reportsToPersonId && { manager: { personId: reportsToPersonId, from: '' as never } };
  return { status: 'invited', personId, language, roles, memberships, ...manager };
}

function shown(person: Person): Omit<PersonRow, 'name' | 'email'> {
  if (person.status === 'none') throw new RangeError('an invited person cannot become nobody');
  const { personId, language, roles, memberships, manager } = person;
  const organisationIds = [...new Set(memberships.map((each) => each.organisationId))];
  return {
    personId,
    language,
    roles,
    memberships,
    organisationIds,
    ...(manager && { reportsToPersonId: manager.personId }),
  };
}
