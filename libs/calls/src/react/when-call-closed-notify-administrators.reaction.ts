import type { Reaction } from '#platform/domain';
import type { CallEvent } from '../call.events';

export const whenCallClosedNotifyAdministrators: Reaction<Extract<CallEvent, { type: 'CallClosed' }>> = {
  name: 'whenCallClosedNotifyAdministrators',
  events: ['CallClosed'],
  react: ({ data: { callId, closes } }) => [
    {
      kind: 'notify',
      template: 'CallClosed',
      to: [{ roles: ['administrator'] }],
      parameters: { callId, closesAt: closes.instant },
    },
  ],
};
