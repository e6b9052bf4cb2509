import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** The receipt: to who submitted and to the head of the organisation. */
export const whenApplicationSubmittedConfirmReceipt: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>
> = {
  name: 'whenApplicationSubmittedConfirmReceipt',
  events: ['ApplicationSubmitted'],
  react({ data }) {
    const { applicantPersonId, organisationId, callId, reference, title, submittedAt } = data;
    const { eligibleCostCents, requestedCents } = data;
    return [
      {
        kind: 'notify',
        template: 'ApplicationSubmitted',
        to: [{ person: applicantPersonId }, { organisation: organisationId, roles: ['leadingOfficial'] }],
        parameters: { callId, organisationId, reference, title, eligibleCostCents, requestedCents, submittedAt },
      },
    ];
  },
};
