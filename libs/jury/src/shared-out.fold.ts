import type { AllocationId, EnvelopeEvent, GrantId } from '#grants/envelope.events';
import type { Fold } from '#platform/domain';

/** What of an allocation rests on its ranking: proposals that wait, or decisions. */
export type RestsOnRanking = 'nothing' | 'proposals' | 'decisions';

interface OfAllocation {
  readonly allocationId: AllocationId;
  readonly isDecided: boolean;
}

/** The money of a call, as far as it was shared out by a ranking. */
export interface SharedOut {
  readonly versions: ReadonlyMap<AllocationId, number>; // of the ranking that each allocation was made by
  readonly grants: ReadonlyMap<GrantId, OfAllocation>;
  readonly tied?: AllocationId | undefined; // whose reserve waits for the chair: only a next ranking parts its files
}

export const sharedOut: Fold<SharedOut, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: { versions: new Map(), grants: new Map() },
  evolve(state, { type, data }) {
    switch (type) {
      case 'GrantProposed': {
        const { grantId, allocationId } = data;
        if (!allocationId) return state;
        return { ...state, grants: new Map(state.grants).set(grantId, { allocationId, isDecided: false }) };
      }
      case 'GrantProposalDropped':
        return { ...state, grants: new Map([...state.grants].filter(([grantId]) => grantId !== data.grantId)) };
      case 'GrantAwarded':
      case 'GrantRefused': {
        const grant = state.grants.get(data.grantId);
        if (!grant) return state;
        return { ...state, grants: new Map(state.grants).set(data.grantId, { ...grant, isDecided: true }) };
      }
      case 'AllocationEstablished': {
        const { allocationId, rankingVersion } = data;
        return { ...state, versions: new Map(state.versions).set(allocationId, rankingVersion), tied: undefined };
      }
      case 'ReserveTied':
        return { ...state, tied: data.allocationId };
      case 'ReserveMovedUp':
        return { ...state, tied: undefined };
      case 'AcceptanceReminded':
      case 'GrantAccepted':
      case 'GrantDeclined':
      case 'GrantLapsed':
      case 'AllocationDecided':
      case 'ReserveHeld':
        return state;
    }
  },
};

/** What rests on this version; nothing while its reserve waits for the chair, whose decision counts from the next version on. */
export function restsOn(version: number, { versions, grants, tied }: SharedOut): RestsOnRanking {
  if (tied && versions.get(tied) === version) return 'nothing';
  const own = [...grants.values()].filter(({ allocationId }) => versions.get(allocationId) === version);
  if (own.some(({ isDecided }) => isDecided)) return 'decisions';
  return own.length > 0 ? 'proposals' : 'nothing';
}
