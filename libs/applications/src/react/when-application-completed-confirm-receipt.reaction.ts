import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** The receipt with the new amounts: to who completed and to the head of the organisation. */
export const whenApplicationCompletedConfirmReceipt: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationCompleted' }>
> = {
  name: 'whenApplicationCompletedConfirmReceipt',
  events: ['ApplicationCompleted'],
  react({ data }) {
    const { applicantPersonId, organisationId, callId, reference, title, completedAt } = data;
    const { eligibleCostCents, requestedCents } = data;
    return [
      {
        kind: 'notify',
        template: 'ApplicationCompleted',
        to: [{ person: applicantPersonId }, { organisation: organisationId, roles: ['leadingOfficial'] }],
        parameters: { callId, reference, title, eligibleCostCents, requestedCents, completedAt },
      },
    ];
  },
};
