import type { ApplicationId } from '#applications/application.events';
import type { EnvelopeEvent, GrantId } from '#grants/envelope.events';
import type { Fold } from '#platform/domain';
import type { RankedLine } from './ranking.events';

/** How far the grants of a call are decided. */
export interface DecidedCall {
  readonly files: readonly ApplicationId[]; // awarded or refused
  readonly waiting: readonly GrantId[]; // that the newest allocation proposed when it was made
  readonly begun: boolean; // one of these was decided
  readonly isOver: boolean; // all of them were, of some allocation: what moves up from its reserve opens nothing again
}

export const decidedCall: Fold<DecidedCall, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: { files: [], waiting: [], begun: false, isOver: false },
  evolve(state, { type, data }) {
    switch (type) {
      case 'AllocationEstablished': {
        const waiting = data.lines.flatMap(({ grantId }) => grantId ?? []);
        return { ...state, waiting, begun: false };
      }
      case 'GrantAwarded':
      case 'GrantRefused': {
        const files = [...new Set([...state.files, data.applicationId])];
        return without(data.grantId, { ...state, files, begun: state.begun || state.waiting.includes(data.grantId) });
      }
      case 'GrantProposalDropped':
        return without(data.grantId, state);
      case 'GrantProposed':
      case 'AcceptanceReminded':
      case 'GrantAccepted':
      case 'GrantDeclined':
      case 'GrantLapsed':
      case 'AllocationDecided':
      case 'ReserveMovedUp':
      case 'ReserveTied':
      case 'ReserveHeld':
        return state;
    }
  },
};

function without(grantId: GrantId, state: DecidedCall): DecidedCall {
  const waiting = state.waiting.filter((each) => each !== grantId);
  return { ...state, waiting, isOver: state.isOver || (state.begun && waiting.length === 0) };
}

/** Every grant is decided: those of an allocation, or one by one all files that have a place on the ranking. */
export function isDecidedOn(
  { files, isOver }: DecidedCall,
  ranked: readonly Pick<RankedLine, 'applicationId' | 'rank'>[],
) {
  const placed = ranked.filter(({ rank }) => rank !== undefined);
  return isOver || (placed.length > 0 && placed.every(({ applicationId }) => files.includes(applicationId)));
}
