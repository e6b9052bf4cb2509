import type { ApplicationId } from '#applications/application.events';
import { type Cents, RuleBroken, type VaultRef } from '#platform/domain';
import type { ApplicationStanding } from './application-standing.fold';
import type { CallEnvelope } from './call-envelope.fold';
import type { EnvelopeEvent, GrantId } from './envelope.events';
import { type Envelope, freeCents, latestGrantOf, type ReserveFile } from './envelope.pure';
import { isSameTie, turnOn } from './reserve-turn.pure';
import type { StandingRanking } from './standing-ranking.fold';

/** The reserve list as the log has its files now. */
export interface Reserve {
  readonly call: CallEnvelope;
  readonly ranking: StandingRanking;
  readonly outdated: boolean; // it no longer agrees with what it was made of
  readonly files: ReadonlyMap<ApplicationId, { readonly application: ApplicationStanding; readonly grantId: GrantId }>;
}

/** Why by an outdated ranking; `notKept` when it was given and no event would hold it. */
export type Reason = VaultRef | 'notKept';

/**
 * By hand only over the ranking that it was made of. When that is outdated, another takes its place while nothing was decided by it; after
 * that its order was decided too, and holds for a reason that is kept. @throws RuleBroken rankingMissing, rankingOutdated, reserveOutdated
 */
export function movedByHand(state: Envelope, reserve: Reserve, inSpiteOf?: Reason): readonly EnvelopeEvent[] {
  const { ranking, outdated } = reserve;
  if (ranking.status !== 'standing') throw new RuleBroken('rankingMissing');
  const isReplaceable = outdated && !isDecidedBy(state);
  if (isReplaceable || !isByStanding(state, reserve))
    throw new RuleBroken('rankingOutdated', { version: ranking.version });
  if (outdated && !inSpiteOf) throw new RuleBroken('reserveOutdated', { version: ranking.version });
  return movedUp(state, reserve, outdated && inSpiteOf !== 'notKept' ? inSpiteOf : undefined);
}

/** Whether a reason to move it by hand would be kept: with an outdated ranking, and when it moves rather than ends in a tie. */
export const keepsReason = (state: Envelope, reserve: Reserve): boolean =>
  reserve.outdated && movedUp(state, reserve).some(({ type }) => type === 'ReserveMovedUp');

/** When money has come free; what no longer agrees with its scores or files waits for administrators. */
export function movedByItself(state: Envelope, reserve: Reserve): readonly EnvelopeEvent[] {
  const moved = movedUp(state, reserve);
  const last = moved.at(-1);
  if (!reserve.outdated || !state.allocation || (last?.type !== 'ReserveMovedUp' && last?.type !== 'ReserveTied'))
    return moved;
  const { callId, allocationId, freeCents } = last.data;
  const { rankingVersion } = state.allocation;
  return [{ type: 'ReserveHeld', data: { callId, allocationId, freeCents, rankingVersion } }];
}

/** Whether any grant of the allocation was decided on: its ranking can no longer be withdrawn. */
const isDecidedBy = ({ grants, allocation }: Envelope): boolean =>
  grants.some(
    ({ allocationId, status }) =>
      allocationId === allocation?.allocationId && status !== 'proposed' && status !== 'dropped',
  );

/** Another ranking has an allocation of its own, and so a reserve list. */
const isByStanding = ({ allocation }: Envelope, { ranking }: Reserve): boolean =>
  ranking.status === 'standing' && ranking.version === allocation?.rankingVersion;

/**
 * What is free goes to the reserve list, in its order and by the strategy of the allocation; nothing when nobody's turn has come, or its ranking
 * was withdrawn.
 */
function movedUp(state: Envelope, reserve: Reserve, inSpiteOf?: VaultRef): readonly EnvelopeEvent[] {
  const { allocation } = state;
  const { call, files } = reserve;
  if (!allocation || call.status !== 'published' || !isByStanding(state, reserve)) return [];
  const { allocationId } = allocation;
  const [first] = state.grants;
  const waiting = waitingIn(state).filter(
    ({ applicationId }) => files.get(applicationId)?.application.status === 'admissible',
  );
  const free = freeCents(call, state);
  if (!first || waiting.length === 0 || free === 0) return [];
  const about = { callId: first.callId, allocationId, freeCents: free };
  const { moved, tied, rulesVersion, leftCents } = turnOn(waiting, free, allocation);
  if (tied.length > 0) {
    const isTold = allocation.tied && isSameTie(allocation.tied, tied, free);
    return isTold ? [] : [{ type: 'ReserveTied', data: { ...about, applicationIds: tied } }];
  }
  if (moved.length === 0) return [];
  const proposals = moved.map(({ file, cents }) => {
    const { grantId } = files.get(file.applicationId)!;
    const data = {
      ...proposal(file, cents, grantId),
      callId: first.callId,
      allocationId,
      ...reasons(file, cents, state),
    };
    return { type: 'GrantProposed' as const, data };
  });
  const lines = proposals.map(({ data: { applicationId, grantedCents: cents, grantId } }) => ({
    ...{ applicationId, cents, grantId },
  }));
  const data = { ...about, rulesVersion, lines, leftCents, ...(inSpiteOf && { inSpiteOf }) };
  return [...proposals, { type: 'ReserveMovedUp', data }];
}

/** Files of the reserve list that nothing was granted to, or decided on, since. */
export const waitingIn = (state: Envelope): readonly ReserveFile[] =>
  (state.allocation?.reserve ?? []).filter(({ applicationId }) => {
    const since = latestGrantOf(state, applicationId);
    return !since || since.status === 'dropped';
  });

const proposal = (file: ReserveFile, grantedCents: Cents, grantId: GrantId) => {
  const { applicationId, organisationId, reference, requestedCents } = file;
  return { applicationId, organisationId, reference, requestedCents, grantedCents, grantId };
};

const reasons = ({ requestedCents }: ReserveFile, granted: Cents, { allocation }: Envelope) =>
  granted < requestedCents && allocation?.motivation ? { motivation: allocation.motivation } : {};
