import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy } from '#calls/call.events';
import type { BasisPoints, Cents } from '#platform/domain';
import type { ReserveFile } from './envelope.pure';
import { share } from './share.pure';

/** Whose turn it is on a reserve list. Files that are level keep all others from moving. */
export interface ReserveTurn {
  readonly moved: readonly { readonly file: ReserveFile; readonly cents: Cents }[];
  readonly tied: readonly ApplicationId[];
  readonly leftCents: Cents;
  readonly rulesVersion: number;
}

interface Terms {
  readonly strategy: AllocationStrategy;
  readonly launchedRate: BasisPoints;
}

/** @throws RuleBroken allocationTooLarge */
export function turnOn(waiting: readonly ReserveFile[], free: Cents, { strategy, launchedRate }: Terms): ReserveTurn {
  const { shares, rulesVersion, leftCents } = share(strategy, free, launchedRate, waiting);
  const tied = waiting.flatMap(({ applicationId }) =>
    shares.get(applicationId)?.outcome === 'tieAtCutOff' ? [applicationId] : [],
  );
  const given = waiting.map((file) => ({ file, cents: shares.get(file.applicationId)!.cents }));
  const moved = tied.length > 0 ? [] : given.filter(({ cents }) => cents > 0);
  return { moved, tied, leftCents, rulesVersion };
}

/** Whether the same files are level for the same money. */
export const isSameTie = (
  { applicationIds, freeCents }: { readonly applicationIds: readonly ApplicationId[]; readonly freeCents: Cents },
  tied: readonly ApplicationId[],
  free: Cents,
): boolean =>
  freeCents === free && applicationIds.length === tied.length && applicationIds.every((each) => tied.includes(each));
