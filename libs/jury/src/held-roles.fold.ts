import type { PersonEvent } from '#organisations/person.events';
import type { Fold, Role } from '#platform/domain';

/** What somebody may do in Tandem at this moment. */
export const heldRoles: Fold<readonly Role[], PersonEvent> = {
  stream: 'person',
  initialState: [],
  evolve(roles, { type, data }) {
    switch (type) {
      case 'RoleGranted':
        return [...roles, data.role];
      case 'RoleRevoked':
        return roles.filter((role) => role !== data.role);
      case 'PersonInvited':
      case 'IdentityBound':
      case 'LanguageChosen':
      case 'MembershipStarted':
      case 'MembershipEnded':
      case 'ReportingLineStarted':
      case 'ReportingLineEnded':
        return roles;
    }
  },
};
