import { allocationStrategies } from '#calls/call.events';
import {
  Choice,
  Decimal,
  Euro,
  Flag,
  Form,
  Moment,
  Part,
  Parts,
  Rate,
  Reference,
  References,
  Text,
  Whole,
} from '#platform/http';
import { allocationOutcomes } from '../envelope.events';
import type { AllocationRow } from './allocation-list.projection';

const mostFiles = 100_000;

/** A rate as an exact fraction, and rounded for people. */
export class ExactRateView {
  @Form(/^\d+$/, { description: 'Numerator', example: '77' }) readonly numerator: string;
  @Form(/^\d+$/, { description: 'Denominator', example: '125' }) readonly denominator: string;
  @Decimal({ description: 'In per cent, two decimals, half up', example: '61.60' }) readonly percent: string;
}

export class AllocatedLineView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Reference({ description: 'The organisation' }) readonly organisationId: string;
  @Text({ description: 'Its name, in the answer of one allocation', example: 'FOD Economie', optional: true })
  readonly organisationName?: string;
  @Text({ description: 'Reference of the application', example: 'COF-2022-0007' }) readonly reference: string;
  @Whole({
    description: 'Rank; none for a file that the jury does not propose',
    example: 1,
    min: 1,
    max: mostFiles,
    optional: true,
  })
  readonly rank?: number | undefined;
  @Euro({ description: 'Requested, in cents', example: 5_101_472 }) readonly requestedCents: number;
  @Euro({ description: 'Eligible cost, in cents', example: 6_376_840 }) readonly eligibleCostCents: number;
  @Choice(allocationOutcomes, {
    description: '`grantedBefore` and `decidedBefore`: what had been granted or decided stays as it was',
    example: 'funded',
  })
  readonly outcome: string;
  @Euro({ description: 'What it gets, in cents', example: 5_101_472 }) readonly cents: number;
  @Reference({ description: 'The grant proposed for it', optional: true }) readonly grantId?: string | undefined;
}

export class MovedUpView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Reference({ description: 'The grant proposed for it' }) readonly grantId: string;
  @Euro({ description: 'Proposed, in cents', example: 865_392 }) readonly cents: number;
}

export class ReserveMoveView {
  @Moment({ description: 'When' }) readonly at: string;
  @Euro({ description: 'What was free, in cents', example: 1_000_000 }) readonly freeCents: number;
  @Euro({ description: 'What was left, in cents', example: 134_608 }) readonly leftCents: number;
  @Parts(() => MovedUpView, { description: 'Who moved up', max: mostFiles }) readonly lines: readonly MovedUpView[];
  @References({ description: 'Files that no rule parts: the chair decides', max: mostFiles })
  readonly tied: readonly string[];
  @Flag({ description: 'Nothing moved: scores or files of the ranking had changed', example: true, optional: true })
  readonly held?: boolean;
  @Text({
    description: 'Why it moved although they had',
    example: 'De volgorde blijft dezelfde.',
    max: 2_000,
    optional: true,
  })
  readonly inSpiteOf?: string;
}

export class AllocationView {
  @Reference({ description: 'Identifier' }) readonly id: string;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Choice(['proposed', 'decided'], { description: 'Whether its proposals were decided at once', example: 'proposed' })
  readonly status: string;
  @Choice(allocationStrategies, { description: 'As declared with the call', example: 'rankedStop' })
  readonly strategy: string;
  @Whole({ description: 'Version of the ranking', example: 1, min: 1, max: 10_000 }) readonly rankingVersion: number;
  @Whole({ description: 'Version of the arithmetic', example: 1, min: 1, max: 1_000 }) readonly rulesVersion: number;
  @Whole({ description: 'Version of the call', example: 1, min: 1, max: 10_000 }) readonly callVersion: number;
  @Euro({ description: 'The envelope, in cents', example: 15_400_000 }) readonly envelopeCents: number;
  @Euro({ description: 'Proposed or awarded before, and so not free', example: 0 }) readonly committedCents: number;
  @Euro({ description: 'What was shared out', example: 15_400_000 }) readonly freeCents: number;
  @Euro({ description: 'What was left', example: 0 }) readonly leftCents: number;
  @Rate({ description: 'The rate that the call was launched at, in basis points', example: 8_000 })
  readonly launchedRate: number;
  @Part(() => ExactRateView, {
    description: 'The rate reached: of the eligible cost (uniformRate), of what was requested (proRata)',
    optional: true,
  })
  readonly rate?: ExactRateView;
  @Parts(() => AllocatedLineView, { description: 'As ranked', max: mostFiles, table: 'rows' })
  readonly lines: readonly AllocatedLineView[];
  @References({ description: 'The reserve list, in order', max: mostFiles }) readonly reserve: readonly string[];
  @Parts(() => ReserveMoveView, { description: 'What moved up since', max: mostFiles })
  readonly moves: readonly ReserveMoveView[];
  @Choice(['administrators', 'chair'], {
    description:
      'Whom the reserve list waits for at this moment since it was held or its files were level: the chair of the jury while they are, for the same money; in the answer of one allocation, not as of an earlier moment',
    example: 'chair',
    optional: true,
  })
  readonly reserveWaitsFor?: string;
  @Text({ description: 'Why some get less', example: 'De enveloppe volstaat niet.', max: 4_000, optional: true })
  readonly motivation?: string;
  @Moment({ description: 'When', example: '2022-06-10T08:00:00.000Z' }) readonly establishedAt: string;
  @Reference({ description: 'By whom' }) readonly establishedBy: string;
  @Whole({ description: 'Revision', example: 1, min: 0, max: 1_000_000 }) readonly revision: number;
}

export class AllocationsView {
  @Parts(() => AllocationView, { description: 'The allocations' }) readonly items: readonly AllocationView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', optional: true, max: 1_000 }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 1, min: 0, max: 1_000_000, optional: true })
  readonly total?: number;
}

/** Half up to two decimals of a per cent. */
export function showRate({ numerator, denominator }: NonNullable<AllocationRow['rate']>): ExactRateView {
  const [above, below] = [BigInt(numerator) * 10_000n, BigInt(denominator)];
  const digits = String((above * 2n + below) / (below * 2n)).padStart(3, '0');
  return { numerator, denominator, percent: `${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

export function showAllocation(row: AllocationRow): Omit<AllocationView, 'revision'> {
  const { allocationId: id, callId, status, strategy, rankingVersion, rulesVersion, callVersion } = row;
  const { envelopeCents, committedCents, freeCents, leftCents, launchedRate, rate, lines, reserve } = row;
  const { moves, motivation, establishedAt, establishedBy } = row;
  return {
    ...{ id, callId, status, strategy, rankingVersion, rulesVersion, callVersion, envelopeCents, committedCents },
    ...{ freeCents, leftCents, launchedRate, lines, reserve, moves, establishedAt, establishedBy },
    ...(rate && { rate: showRate(rate) }),
    ...(motivation && { motivation }),
  };
}
