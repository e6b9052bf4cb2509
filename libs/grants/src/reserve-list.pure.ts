import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Cents, cents, type Instant, type OrganisationId, type PersonId, RuleBroken } from '#platform/domain';
import type { Allocated, Tied } from './envelope.pure';
import { isSameTie, turnOn } from './reserve-turn.pure';

type Made = Pick<Allocated, 'allocationId' | 'strategy' | 'launchedRate' | 'rankingVersion' | 'reserve'>;

/** The reserve list of the newest allocation of a call, and the money of that call. */
export interface ReserveList {
  readonly callId: CallId;
  readonly isOpen: boolean; // the call is not cancelled
  readonly envelopeCents: Cents;
  readonly committedCents: Cents;
  readonly freeCents: Cents;
  readonly standing?: number | undefined; // version of the ranking
  readonly allocation?: Made;
  readonly given: readonly ApplicationId[]; // of the reserve: something was granted since, or decided
  readonly gone: readonly ApplicationId[]; // of the reserve: no longer in the running
  readonly isTold?: boolean; // that it did not move: it was held, or files are level
  readonly tied?: Tied | undefined; // as told last: not told again, also when it was held since
  readonly waitsFor?: 'administrators' | 'chair' | undefined;
  readonly since?: Instant | undefined;
  readonly files: readonly ApplicationId[]; // of the whole ranking, as for the allocation itself
  readonly organisations: readonly OrganisationId[];
  readonly involved: readonly PersonId[];
}

export const noReserveList = (callId: CallId): ReserveList => {
  const money = { envelopeCents: cents(0), committedCents: cents(0), freeCents: cents(0) };
  return { callId, isOpen: true, ...money, given: [], gone: [], files: [], organisations: [], involved: [] };
};

/** Whom it waits for is asked again whenever anything of it changed; it waits since it first waited for them. */
export function waitingAt(at: Instant, list: ReserveList): ReserveList {
  const freeCents = cents(Math.max(0, list.envelopeCents - list.committedCents));
  const waitsFor = awaited({ ...list, freeCents });
  return { ...list, freeCents, waitsFor, since: waitsFor && (waitsFor === list.waitsFor ? list.since : at) };
}

/**
 * A reserve list that was told not to move waits for the chair while its files are level for the same money. It waits for administrators when
 * it was held, or when files or money are others since, so that it could move. It waits for nobody when nothing would move.
 */
function awaited({ allocation, ...list }: ReserveList): ReserveList['waitsFor'] {
  const { isOpen, standing, isTold, freeCents } = list;
  if (!isTold || !allocation || !isOpen || standing !== allocation.rankingVersion || freeCents === 0) return undefined;
  const passed = [...list.given, ...list.gone];
  const waiting = allocation.reserve.filter(({ applicationId }) => !passed.includes(applicationId));
  if (waiting.length === 0) return undefined;
  const { moved, tied } = turnOrTooLarge(waiting, freeCents, allocation);
  if (list.tied && isSameTie(list.tied, tied, freeCents)) return 'chair';
  return moved > 0 || tied.length > 0 ? 'administrators' : undefined;
}

/** What is too large to be computed is for administrators to look at too. */
function turnOrTooLarge(waiting: Made['reserve'], free: Cents, allocation: Made) {
  try {
    const { moved, tied } = turnOn(waiting, free, allocation);
    return { moved: moved.length, tied };
  } catch (error) {
    if (error instanceof RuleBroken) return { moved: waiting.length, tied: [] };
    throw error;
  }
}
