import type { Reaction, Role } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** The receipt: to who submitted and to the head of the organisation; of paper to who entered it, and also to the diversity officer. */
export const whenApplicationSubmittedConfirmReceipt: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>
> = {
  name: 'whenApplicationSubmittedConfirmReceipt',
  events: ['ApplicationSubmitted'],
  react({ data }) {
    const { applicantPersonId, organisationId, callId, reference, title, submittedAt, paper, replaces } = data;
    const { eligibleCostCents, requestedCents } = data;
    const about = { callId, organisationId, reference, title, eligibleCostCents, requestedCents, submittedAt };
    const to = (...roles: Role[]) => [{ person: applicantPersonId }, { organisation: organisationId, roles }];
    const parameters = paper ? { ...about, ...paper } : { ...about, replaces };
    return paper
      ? [
          {
            kind: 'notify',
            template: 'PaperApplicationEntered',
            to: to('leadingOfficial', 'diversityOfficer'),
            parameters,
          },
        ]
      : [{ kind: 'notify', template: 'ApplicationSubmitted', to: to('leadingOfficial'), parameters }];
  },
};
