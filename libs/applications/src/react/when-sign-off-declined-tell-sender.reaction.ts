import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

export const whenSignOffDeclinedTellSender: Reaction<Extract<ApplicationEvent, { type: 'SignOffDeclined' }>> = {
  name: 'whenSignOffDeclinedTellSender',
  events: ['SignOffDeclined'],
  react: ({ data: { applicationId, applicantPersonId, callId, reason } }) => [
    {
      kind: 'notify',
      template: 'SignOffDeclined',
      to: [{ person: applicantPersonId }],
      parameters: { applicationId, callId, reason },
    },
  ],
};
