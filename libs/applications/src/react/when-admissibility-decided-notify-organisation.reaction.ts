import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

type Decided = Extract<ApplicationEvent, { type: 'ApplicationFoundAdmissible' | 'ApplicationFoundInadmissible' }>;

/** The outcome with its grounds: to who submitted, and to head and diversity officer of the organisation. */
export const whenAdmissibilityDecidedNotifyOrganisation: Reaction<Decided> = {
  name: 'whenAdmissibilityDecidedNotifyOrganisation',
  events: ['ApplicationFoundAdmissible', 'ApplicationFoundInadmissible'],
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
      case 'ApplicationFoundInadmissible': {
        const parameters = { ...about, groundsId: data.grounds.join(','), explanation: data.explanation };
        return [{ kind: 'notify', template: 'ApplicationInadmissible', to, parameters }];
      }
    }
  },
};
