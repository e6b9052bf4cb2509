import type { Reaction } from '#platform/domain';
import type { EnvelopeEvent } from '../envelope.events';

type Freed = Extract<EnvelopeEvent, { type: 'GrantDeclined' | 'GrantLapsed' }>;

/** Money is free again. Which file it was is told where rights are asked, not in a mail to all administrators. */
export const whenAcceptanceAnsweredNotifyAdministrators: Reaction<Freed> = {
  name: 'whenAcceptanceAnsweredNotifyAdministrators',
  events: ['GrantDeclined', 'GrantLapsed'],
  react: ({ data: { callId, grantedCents } }) => [
    {
      kind: 'notify',
      template: 'GrantMoneyFreed',
      to: [{ roles: ['administrator'] }],
      parameters: { callId, grantedCents },
    },
  ],
};
