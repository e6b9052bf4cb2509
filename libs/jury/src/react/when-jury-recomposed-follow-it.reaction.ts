import type { Reaction } from '#platform/domain';
import type { JuryEvent } from '../jury.events';

export const whenJuryRecomposedFollowIt: Reaction<Extract<JuryEvent, { type: 'JuryRecomposed' }>> = {
  name: 'whenJuryRecomposedFollowIt',
  events: ['JuryRecomposed'],
  react: ({ data: { callId, reason } }) => [
    { kind: 'command', command: 'followRecomposition', data: { callId, reason } },
  ],
};
