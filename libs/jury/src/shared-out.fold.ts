import type { ApplicationId } from '#applications/application.events';
import type { AllocationId, EnvelopeEvent, GrantId } from '#grants/envelope.events';
import type { Fold } from '#platform/domain';

/** What of an allocation rests on its ranking: proposals that wait, or decisions. */
export type RestsOnRanking = 'nothing' | 'proposals' | 'decisions';

interface Given {
  readonly applicationId: ApplicationId;
  readonly allocationId?: AllocationId | undefined; // none of what was granted or refused by itself
  readonly isDecided: boolean;
}

/** The money of a call, as far as it was shared out by a ranking. */
export interface SharedOut {
  readonly versions: ReadonlyMap<AllocationId, number>; // of the ranking that each allocation was made by
  readonly grants: ReadonlyMap<GrantId, Given>; // but for proposals that were taken back
  readonly level?: Level | undefined; // as it was told last, of the newest allocation
}

interface Level {
  readonly allocationId: AllocationId;
  readonly applicationIds: readonly ApplicationId[];
}

export const sharedOut: Fold<SharedOut, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: { versions: new Map(), grants: new Map() },
  evolve(state, { type, data }) {
    switch (type) {
      case 'GrantProposed': {
        const { grantId, applicationId, allocationId } = data;
        const given = { applicationId, allocationId, isDecided: false };
        return { ...state, grants: new Map(state.grants).set(grantId, given) };
      }
      case 'GrantProposalDropped':
        return { ...state, grants: new Map([...state.grants].filter(([grantId]) => grantId !== data.grantId)) };
      case 'GrantAwarded':
      case 'GrantRefused': {
        const { grantId, applicationId } = data;
        const given = { applicationId, ...state.grants.get(grantId), isDecided: true };
        return { ...state, grants: new Map(state.grants).set(grantId, given) };
      }
      case 'AllocationEstablished': {
        const { allocationId, rankingVersion } = data;
        return { ...state, versions: new Map(state.versions).set(allocationId, rankingVersion), level: undefined };
      }
      case 'ReserveTied':
        return { ...state, level: data };
      case 'ReserveMovedUp':
      case 'ReserveHeld':
      case 'AcceptanceReminded':
      case 'GrantAccepted':
      case 'GrantDeclined':
      case 'GrantLapsed':
      case 'AllocationDecided':
        return state;
    }
  },
};

/** Files of the reserve that were level and wait still: nothing was proposed for them or decided on them since. */
export function levelFiles(version: number, { versions, grants, level }: SharedOut): readonly ApplicationId[] {
  if (!level || versions.get(level.allocationId) !== version) return [];
  const given = new Set([...grants.values()].map(({ applicationId }) => applicationId));
  return level.applicationIds.filter((each) => !given.has(each));
}

/**
 * What rests on this version; nothing while files of its reserve in the running are level: they wait for the chair, whose decision counts
 * from the next version on.
 */
export function restsOn(version: number, shared: SharedOut, level: readonly ApplicationId[]): RestsOnRanking {
  if (level.length > 1) return 'nothing';
  const { versions, grants } = shared;
  const own = [...grants.values()].filter(
    ({ allocationId }) => allocationId !== undefined && versions.get(allocationId) === version,
  );
  if (own.some(({ isDecided }) => isDecided)) return 'decisions';
  return own.length > 0 ? 'proposals' : 'nothing';
}
