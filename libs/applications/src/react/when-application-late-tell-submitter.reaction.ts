import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

export const whenApplicationLateTellSubmitter: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationRejectedAsLate' }>
> = {
  name: 'whenApplicationLateTellSubmitter',
  events: ['ApplicationRejectedAsLate'],
  react: ({ data: { applicationId, applicantPersonId, callId, closedAt, receivedAt, replaces } }) => [
    {
      kind: 'notify',
      template: 'ApplicationLate',
      to: [{ person: applicantPersonId }],
      parameters: { applicationId, callId, closedAt, receivedAt, replaces },
    },
  ],
};
