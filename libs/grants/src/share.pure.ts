import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy } from '#calls/call.events';
import type { ExactNumber } from '#jury/ranking.events';
import { type BasisPoints, type Cents, RuleBroken } from '#platform/domain';
import { TooMuchToCompute } from '#results/allocate-max-spend.pure';
import { allocate, type AllocatedFile, type Allocation, type FundableFile } from '#results/allocate.pure';
import { exact } from '#results/fraction.pure';
import { rulesVersion } from '#results/rules-version.pure';

export type Share = Pick<AllocatedFile, 'outcome' | 'cents'>;

export interface SharedOut {
  readonly shares: ReadonlyMap<ApplicationId, Share>;
  readonly rate?: ExactNumber | undefined;
  readonly leftCents: Cents;
  readonly rulesVersion: number;
}

/** What the strategy gives each of these files out of what is free. @throws RuleBroken allocationTooLarge */
export function share(
  strategy: AllocationStrategy,
  freeCents: Cents,
  launchedRate: BasisPoints,
  files: readonly FundableFile<ApplicationId>[],
): SharedOut {
  const { files: shared, rate, leftCents } = computed(strategy, freeCents, launchedRate, files);
  const shares = new Map(shared.map(({ applicationId, outcome, cents }) => [applicationId, { outcome, cents }]));
  return { shares, ...(rate && { rate: exact(rate) }), leftCents, rulesVersion };
}

function computed(
  strategy: AllocationStrategy,
  envelopeCents: Cents,
  launchedRate: BasisPoints,
  files: readonly FundableFile<ApplicationId>[],
): Allocation<ApplicationId> {
  try {
    return allocate({ strategy, envelopeCents, launchedRate, files });
  } catch (error) {
    if (error instanceof TooMuchToCompute) throw new RuleBroken('allocationTooLarge');
    throw error;
  }
}

/** Whether a strategy may give a file less than it asked. */
export const givesInPart = (strategy: AllocationStrategy): boolean => inPart.includes(strategy);
const inPart: readonly AllocationStrategy[] = ['rankedPartial', 'uniformRate', 'proRata'];
