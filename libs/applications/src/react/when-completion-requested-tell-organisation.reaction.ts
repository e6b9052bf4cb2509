import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** What is missing and until when: to who submitted, and to head and diversity officer of the organisation. */
export const whenCompletionRequestedTellOrganisation: Reaction<
  Extract<ApplicationEvent, { type: 'CompletionRequested' }>
> = {
  name: 'whenCompletionRequestedTellOrganisation',
  events: ['CompletionRequested'],
  react({ data }) {
    const { applicationId, applicantPersonId, callId, organisationId, reference, sections, explanation, due } = data;
    const parameters = { applicationId, callId, reference, explanation };
    return [
      {
        kind: 'notify',
        template: 'CompletionRequested',
        to: [
          { person: applicantPersonId },
          { organisation: organisationId, roles: ['leadingOfficial', 'diversityOfficer'] },
        ],
        parameters: { ...parameters, sectionsId: sections.join(','), dueAt: due.instant },
      },
    ];
  },
};
