import type { Reaction } from '#platform/domain';
import type { PersonEvent } from '../person.events';

/** Tells people what changed in what they may do here. */
export const whenPersonChangedNotifyPerson: Reaction<PersonEvent> = {
  name: 'whenPersonChangedNotifyPerson',
  events: ['PersonInvited', 'RoleGranted', 'RoleRevoked', 'MembershipStarted', 'MembershipEnded'],
  react({ type, data }) {
    const to = [{ person: data.personId }];
    const notify = (parameters = {}) => [{ kind: 'notify' as const, template: type, to, parameters }];
    switch (type) {
      case 'PersonInvited':
        return notify();
      case 'RoleGranted':
      case 'RoleRevoked':
        return notify({ roleId: data.role });
      case 'MembershipStarted':
        return notify({ organisationId: data.organisationId, fromDate: data.fromDate });
      case 'MembershipEnded':
        return notify({ organisationId: data.organisationId, untilDate: data.untilDate });
      case 'IdentityBound':
      case 'LanguageChosen':
      case 'ReportingLineStarted':
      case 'ReportingLineEnded':
        return [];
    }
  },
};
