import type { PersonEvent } from '#organisations/person.events';
import type { Fold, LocalDate, Membership, OrganisationId } from '#platform/domain';

/** What sign-off needs to know of a person. */
export interface Leadership {
  readonly leads: boolean; // holds the role, in whatever organisation
  readonly memberships: readonly Membership[];
}

export const leadingOfficial: Fold<Leadership, PersonEvent> = {
  stream: 'person',
  initialState: { leads: false, memberships: [] },
  evolve(person, { type, data }) {
    switch (type) {
      case 'RoleGranted':
        return data.role === 'leadingOfficial' ? { ...person, leads: true } : person;
      case 'RoleRevoked':
        return data.role === 'leadingOfficial' ? { ...person, leads: false } : person;
      case 'MembershipStarted': {
        const membership = { organisationId: data.organisationId, from: data.fromDate };
        return { ...person, memberships: [...person.memberships, membership] };
      }
      case 'MembershipEnded': {
        const ends = ({ organisationId, until }: Membership) => organisationId === data.organisationId && !until;
        return {
          ...person,
          memberships: person.memberships.map((each) => (ends(each) ? { ...each, until: data.untilDate } : each)),
        };
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

/** `until` is the first day on which a membership no longer holds. */
export function leadsOn(day: LocalDate, organisation: OrganisationId, { leads, memberships }: Leadership): boolean {
  const holds = ({ organisationId, from, until }: Membership): boolean =>
    organisationId === organisation && from <= day && (until === undefined || day < until);
  return leads && memberships.some(holds);
}
