import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** To those who were asked: what they no longer have to do, and how many other requests they still have. */
export const whenCompletionRequestWithdrawnTellOrganisation: Reaction<
  Extract<ApplicationEvent, { type: 'CompletionRequestWithdrawn' }>
> = {
  name: 'whenCompletionRequestWithdrawnTellOrganisation',
  events: ['CompletionRequestWithdrawn'],
  react({ data }) {
    const { applicationId, applicantPersonId, callId, organisationId, reference, sections, stillOpen, reason } = data;
    const to = [
      { person: applicantPersonId },
      { organisation: organisationId, roles: ['leadingOfficial', 'diversityOfficer'] },
    ] as const;
    const parameters = { applicationId, callId, reference, sectionsId: sections.join(','), reason };
    const others = stillOpen > 0 ? { stillOpen } : {};
    return [{ kind: 'notify', template: 'CompletionRequestWithdrawn', to, parameters: { ...parameters, ...others } }];
  },
};
