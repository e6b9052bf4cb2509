import type { PersonEvent } from '#organisations/person.events';
import type { Fold, Membership, Role } from '#platform/domain';

/** What a jury needs to know of somebody who is to sit in it. */
export interface SeatedPerson {
  readonly roles: readonly Role[];
  readonly memberships: readonly Membership[];
}

export const seatedPerson: Fold<SeatedPerson, PersonEvent> = {
  stream: 'person',
  initialState: { roles: [], memberships: [] },
  evolve(person, { type, data }) {
    const { roles, memberships } = person;
    switch (type) {
      case 'RoleGranted':
        return { ...person, roles: [...roles, data.role] };
      case 'RoleRevoked':
        return { ...person, roles: roles.filter((role) => role !== data.role) };
      case 'MembershipStarted': {
        const { organisationId, fromDate: from } = data;
        return { ...person, memberships: [...memberships, { organisationId, from }] };
      }
      case 'MembershipEnded': {
        const { organisationId, untilDate: until } = data;
        const isOver = (each: Membership): boolean => each.organisationId === organisationId && !each.until;
        return { ...person, memberships: memberships.map((each) => (isOver(each) ? { ...each, until } : each)) };
      }
      case 'PersonInvited':
      case 'IdentityBound':
      case 'LanguageChosen':
      case 'ReportingLineStarted':
      case 'ReportingLineEnded':
        return person;
    }
  },
};

/** The organisations to which they belong on this day. */
export const organisationsOn = ({ memberships }: SeatedPerson, day: string) =>
  memberships.filter(({ from, until }) => from <= day && (!until || day < until)).map((each) => each.organisationId);
