import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** Only to those who had been told that it was inadmissible. */
export const whenApplicationReinstatedTellOrganisation: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationReinstated' }>
> = {
  name: 'whenApplicationReinstatedTellOrganisation',
  events: ['ApplicationReinstated'],
  react({ data: { applicationId, applicantPersonId, callId, organisationId, reference, reason, untold } }) {
    if (untold) return [];
    const to = [
      { person: applicantPersonId },
      { organisation: organisationId, roles: ['leadingOfficial', 'diversityOfficer'] },
    ] as const;
    const parameters = { applicationId, callId, reference, reason };
    return [{ kind: 'notify', template: 'ApplicationReinstated', to, parameters }];
  },
};
