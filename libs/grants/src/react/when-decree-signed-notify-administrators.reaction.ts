import type { Reaction } from '#platform/domain';
import type { DecreeEvent } from '../decree.events';

export const whenDecreeSignedNotifyAdministrators: Reaction<Extract<DecreeEvent, { type: 'DecreeSigned' }>> = {
  name: 'whenDecreeSignedNotifyAdministrators',
  events: ['DecreeSigned'],
  react: ({ data: { callId, signedOn } }) => [
    { kind: 'notify', template: 'DecreeSigned', to: [{ roles: ['administrator'] }], parameters: { callId, signedOn } },
  ],
};
