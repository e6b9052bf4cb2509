import type { EnvelopeEvent } from '#grants/envelope.events';
import type { Fold } from '#platform/domain';
import type { ApplicationId } from './application.events';

/** The applications of a call on whose grant was decided, one way or the other. */
export const decidedApplications: Fold<ReadonlySet<ApplicationId>, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: new Set(),
  evolve(decided, { type, data }) {
    switch (type) {
      case 'GrantAwarded':
      case 'GrantRefused':
        return new Set([...decided, data.applicationId]);
      case 'GrantProposed':
      case 'GrantProposalDropped':
      case 'AcceptanceReminded':
      case 'GrantAccepted':
      case 'GrantDeclined':
      case 'GrantLapsed':
      case 'AllocationEstablished':
      case 'AllocationDecided':
      case 'ReserveMovedUp':
      case 'ReserveTied':
      case 'ReserveHeld':
        return decided;
    }
  },
};
