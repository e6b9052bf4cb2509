import type { Reaction } from '#platform/domain';
import type { EnvelopeEvent } from '../envelope.events';

type Moved = Extract<EnvelopeEvent, { type: 'ReserveMovedUp' | 'ReserveTied' | 'ReserveHeld' }>;

export const whenReserveMovedUpNotifyAdministrators: Reaction<Moved> = {
  name: 'whenReserveMovedUpNotifyAdministrators',
  events: ['ReserveMovedUp', 'ReserveTied', 'ReserveHeld'],
  react({ type, data }) {
    const { callId, freeCents } = data;
    const to = [{ roles: ['administrator'] }] as const;
    switch (type) {
      case 'ReserveMovedUp': {
        const { lines, leftCents } = data;
        const parameters = { callId, freeCents, leftCents, files: lines.length };
        return [{ kind: 'notify', template: type, to, parameters }];
      }
      case 'ReserveTied': {
        const parameters = { callId, freeCents, files: data.applicationIds.length };
        return [{ kind: 'notify', template: type, to, parameters }];
      }
      case 'ReserveHeld':
        return [{ kind: 'notify', template: type, to, parameters: { callId, freeCents } }];
    }
  },
};
