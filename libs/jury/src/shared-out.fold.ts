import type { ApplicationId } from '#applications/application.events';
import type { AllocationId, EnvelopeEvent, GrantAbout, GrantId } from '#grants/envelope.events';
import { type Cents, type Fold, sumOfCents, zeroCents } from '#platform/domain';

/** What of an allocation rests on its ranking: proposals that wait, or decisions. */
export type RestsOnRanking = 'nothing' | 'proposals' | 'decisions';

interface Given {
  readonly applicationId: ApplicationId;
  readonly allocationId?: AllocationId | undefined; // none of what was granted or refused by itself
  readonly isDecided: boolean;
  readonly cents: Cents; // set aside or awarded; none once it was refused, declined or lapsed
}

/** The money of a call, as far as it was shared out by a ranking. */
export interface SharedOut {
  readonly versions: ReadonlyMap<AllocationId, number>; // of the ranking that each allocation was made by
  readonly grants: ReadonlyMap<GrantId, Given>; // but for proposals that were taken back
  readonly level?: Level | undefined; // as it was told last, of the newest allocation; none once its reserve moved up
}

interface Level {
  readonly allocationId: AllocationId;
  readonly applicationIds: readonly ApplicationId[];
  readonly freeCents: Cents; // of the call, when it was told
}

export const sharedOut: Fold<SharedOut, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: { versions: new Map(), grants: new Map() },
  evolve(state, { type, data }) {
    switch (type) {
      case 'GrantProposed': {
        const { allocationId, grantedCents: cents } = data;
        return giving(state, data, { allocationId, isDecided: false, cents });
      }
      case 'GrantProposalDropped':
        return { ...state, grants: new Map([...state.grants].filter(([grantId]) => grantId !== data.grantId)) };
      case 'GrantAwarded':
        return giving(state, data, { isDecided: true, cents: data.grantedCents });
      case 'GrantRefused':
      case 'GrantDeclined':
      case 'GrantLapsed':
        return giving(state, data, { isDecided: true, cents: zeroCents });
      case 'AllocationEstablished': {
        const { allocationId, rankingVersion } = data;
        return { ...state, versions: new Map(state.versions).set(allocationId, rankingVersion), level: undefined };
      }
      case 'ReserveTied':
        return { ...state, level: data };
      case 'ReserveMovedUp':
        return { ...state, level: undefined };
      case 'ReserveHeld':
      case 'AcceptanceReminded':
      case 'GrantAccepted':
      case 'AllocationDecided':
        return state;
    }
  },
};

const giving = (
  state: SharedOut,
  { grantId, applicationId }: GrantAbout,
  change: Omit<Given, 'applicationId'>,
): SharedOut => {
  const given = { applicationId, ...state.grants.get(grantId), ...change };
  return { ...state, grants: new Map(state.grants).set(grantId, given) };
};

const committed = ({ grants }: SharedOut): Cents => sumOfCents([...grants.values()].map(({ cents }) => cents));

/**
 * Files of the reserve that are level and wait still: nothing was proposed for them or decided on them since. None when other money is free
 * than they were told to be level for, because of grants or of an amended call: whose turn it is is not known then until the reserve is asked
 * to move again.
 */
export function levelFiles(version: number, shared: SharedOut, envelopeCents: Cents): readonly ApplicationId[] {
  const { versions, grants, level } = shared;
  const free = envelopeCents - committed(shared);
  if (!level || versions.get(level.allocationId) !== version || level.freeCents !== free) return [];
  const given = new Set([...grants.values()].map(({ applicationId }) => applicationId));
  return level.applicationIds.filter((each) => !given.has(each));
}

/**
 * What rests on this version. While files of its reserve in the running are level, decisions do not count: these files wait for the chair,
 * whose decision counts from the next version on. Proposals always do, for they could be awarded yet.
 */
export function restsOn(version: number, shared: SharedOut, level: readonly ApplicationId[]): RestsOnRanking {
  const { versions, grants } = shared;
  const own = [...grants.values()].filter(
    ({ allocationId }) => allocationId !== undefined && versions.get(allocationId) === version,
  );
  if (level.length < 2 && own.some(({ isDecided }) => isDecided)) return 'decisions';
  return own.some(({ isDecided }) => !isDecided) ? 'proposals' : 'nothing';
}
