import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

const events = ['ApplicationFoundAdmissible', 'ApplicationFoundInadmissible', 'InadmissibilityNotified'] as const;
type Decided = Extract<ApplicationEvent, { type: (typeof events)[number] }>;

/** The outcome with its grounds, once and not before its notice: to who submitted, and to head and diversity officer of the organisation. */
export const whenAdmissibilityDecidedNotifyOrganisation: Reaction<Decided> = {
  name: 'whenAdmissibilityDecidedNotifyOrganisation',
  events,
  react({ type, data }) {
    const { applicantPersonId, organisationId: organisation, applicationId, callId, reference } = data;
    const to = [
      { person: applicantPersonId },
      { organisation, roles: ['leadingOfficial', 'diversityOfficer'] },
    ] as const;
    const about = { applicationId, callId, reference };
    switch (type) {
      case 'ApplicationFoundAdmissible':
        return [{ kind: 'notify', template: 'ApplicationAdmissible', to, parameters: about }];
      case 'ApplicationFoundInadmissible':
      case 'InadmissibilityNotified': {
        if ('awaitsNotice' in data && data.awaitsNotice) return [];
        const parameters = { ...about, groundsId: data.grounds.join(','), explanation: data.explanation };
        return [{ kind: 'notify', template: 'ApplicationInadmissible', to, parameters }];
      }
    }
  },
};
