import type { Reaction } from '#platform/domain';
import type { DecreeEvent } from '../decree.events';

export const whenAdviceAskedNotifyFinanceInspector: Reaction<
  Extract<DecreeEvent, { type: 'DecreeSentToFinanceInspector' }>
> = {
  name: 'whenAdviceAskedNotifyFinanceInspector',
  events: ['DecreeSentToFinanceInspector'],
  react: ({ data: { callId, totalCents } }) => [
    {
      kind: 'notify',
      template: 'DecreeAdviceAsked',
      to: [{ roles: ['financeInspector'] }],
      parameters: { callId, totalCents },
    },
  ],
};
