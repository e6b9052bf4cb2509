import type { Reaction } from '#platform/domain';
import type { EnvelopeEvent } from '../envelope.events';

type Moved = Extract<EnvelopeEvent, { type: 'ReserveMovedUp' | 'ReserveTied' | 'ReserveHeld' }>;

/** `allocationId` says who may know of it in the list of deliveries. */
export const whenReserveMovedUpNotifyAdministrators: Reaction<Moved> = {
  name: 'whenReserveMovedUpNotifyAdministrators',
  events: ['ReserveMovedUp', 'ReserveTied', 'ReserveHeld'],
  react({ type, data }) {
    const { callId, allocationId, freeCents } = data;
    const about = { callId, allocationId, freeCents };
    const to = [{ roles: ['administrator'] }] as const;
    switch (type) {
      case 'ReserveMovedUp': {
        const { lines, leftCents } = data;
        const parameters = { ...about, leftCents, files: lines.length };
        return [{ kind: 'notify', template: type, to, parameters }];
      }
      case 'ReserveTied': {
        const parameters = { ...about, files: data.applicationIds.length };
        return [{ kind: 'notify', template: type, to, parameters }];
      }
      case 'ReserveHeld':
        return [{ kind: 'notify', template: type, to, parameters: about }];
    }
  },
};
