import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy } from '#calls/call.events';
import type { ExactNumber } from '#jury/ranking.events';
import { type Cents, cents } from '#platform/domain';
import { exact, fraction } from '#results/fraction.pure';
import type { AllocatedLine } from './envelope.events';

/** What became of one file, and of the money, when its turn came. */
export interface AllocationStep {
  readonly applicationId: ApplicationId;
  readonly rank: number;
  readonly beforeCents: Cents; // left when its turn came
  readonly exactCents?: ExactNumber | undefined; // at the common rate or share, not above what was requested
  readonly flooredCents?: Cents | undefined;
  readonly addedCents?: Cents | undefined; // by the rounding of the rule
  readonly cents: Cents;
  readonly afterCents: Cents;
}

interface Established {
  readonly strategy: AllocationStrategy;
  readonly freeCents: Cents;
  readonly rate?: ExactNumber | undefined;
  readonly lines: readonly AllocatedLine[];
}

const shared = ['funded', 'partial', 'reserve'];

/** The files that took part, one after the other as ranked, with the money that was left before and after each. */
export function stepsOf({ strategy, freeCents, rate, lines }: Established): readonly AllocationStep[] {
  let left = freeCents;
  return lines.flatMap((line): readonly AllocationStep[] => {
    if (!shared.includes(line.outcome) || line.rank === undefined) return [];
    const [beforeCents, afterCents] = [left, cents(left - line.cents)];
    left = afterCents;
    const { applicationId, rank, cents: given } = line;
    const share = rate && exactShare(strategy, rate, line);
    return [{ applicationId, rank, beforeCents, ...share, cents: given, afterCents }];
  });
}

function exactShare(strategy: AllocationStrategy, { numerator, denominator }: ExactNumber, line: AllocatedLine) {
  const base = strategy === 'proRata' ? line.requestedCents : line.eligibleCostCents;
  const [above, below] = [BigInt(base) * BigInt(numerator), BigInt(denominator)];
  const most = BigInt(line.requestedCents);
  const share = above < most * below ? fraction(above, below) : fraction(most);
  const flooredCents = cents(Number(share.numerator / share.denominator));
  return { exactCents: exact(share), flooredCents, addedCents: cents(line.cents - flooredCents) };
}
