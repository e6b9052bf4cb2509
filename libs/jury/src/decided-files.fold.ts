import type { ApplicationId } from '#applications/application.events';
import type { EnvelopeEvent, GrantId } from '#grants/envelope.events';
import type { Fold } from '#platform/domain';

/** The files of a call on which grants were decided. */
export interface DecidedFiles {
  /** Awarded or refused; and all of an allocation once everything that it proposed was decided, its reserve list too. They stay so. */
  readonly files: readonly ApplicationId[];
  readonly allocated: readonly ApplicationId[]; // by the newest allocation
  readonly waiting: readonly GrantId[]; // of those that it proposed
  readonly begun: boolean; // one of these was decided
}

export const decidedFiles: Fold<DecidedFiles, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: { files: [], allocated: [], waiting: [], begun: false },
  evolve(state, { type, data }) {
    switch (type) {
      case 'AllocationEstablished': {
        const allocated = data.lines.map(({ applicationId }) => applicationId);
        return { ...state, allocated, waiting: data.lines.flatMap(({ grantId }) => grantId ?? []), begun: false };
      }
      case 'GrantAwarded':
      case 'GrantRefused': {
        const files = together(state.files, [data.applicationId]);
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

function without(grantId: GrantId, state: DecidedFiles): DecidedFiles {
  const waiting = state.waiting.filter((each) => each !== grantId);
  const isOver = state.begun && waiting.length === 0;
  return { ...state, waiting, files: isOver ? together(state.files, state.allocated) : state.files };
}

const together = (...lists: readonly (readonly ApplicationId[])[]): ApplicationId[] => [...new Set(lists.flat())];
