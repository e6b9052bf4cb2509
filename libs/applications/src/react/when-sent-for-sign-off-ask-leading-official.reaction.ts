import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

export const whenSentForSignOffAskLeadingOfficial: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationSentForSignOff' }>
> = {
  name: 'whenSentForSignOffAskLeadingOfficial',
  events: ['ApplicationSentForSignOff'],
  react: ({ data: { callId, organisationId, title, closesAt } }) => [
    {
      kind: 'notify',
      template: 'ApplicationAwaitingSignOff',
      to: [{ organisation: organisationId, roles: ['leadingOfficial'] }],
      parameters: { callId, organisationId, title, closesAt },
    },
  ],
};
