import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** The receipt: to who submitted, or entered it from paper, and to the head of the organisation. */
export const whenApplicationSubmittedConfirmReceipt: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>
> = {
  name: 'whenApplicationSubmittedConfirmReceipt',
  events: ['ApplicationSubmitted'],
  react({ data }) {
    const { applicantPersonId, organisationId, callId, reference, title, submittedAt, paper, replaces } = data;
    const { eligibleCostCents, requestedCents } = data;
    const about = { callId, organisationId, reference, title, eligibleCostCents, requestedCents, submittedAt };
    const to = [{ person: applicantPersonId }, { organisation: organisationId, roles: ['leadingOfficial'] }] as const;
    return paper
      ? [{ kind: 'notify', template: 'PaperApplicationEntered', to, parameters: { ...about, ...paper } }]
      : [{ kind: 'notify', template: 'ApplicationSubmitted', to, parameters: { ...about, replaces } }];
  },
};
