import { allocationStrategies } from '#calls/call.events';
import { Choice, Euro, Form, Part, Parts, Rate, Reference, References, Text, Whole } from '#platform/http';
import { AllocatedLineView, ExactRateView } from './allocation.view';

const mostFiles = 100_000;
const position = { description: 'Position in the log, as a token', example: 'qk0m3nKx1o7y5bq3rX2v1A', optional: true };

export class EnvelopeInputView {
  @Euro({ description: 'The envelope of the call, in cents', example: 15_400_000 }) readonly cents: number;
  @Whole({ description: 'Version of the call', example: 1, min: 1, max: 10_000 }) readonly callVersion: number;
  @Rate({ description: 'The rate launched, in basis points', example: 8_000 }) readonly launchedRate: number;
  @Text(position) readonly position?: string;
}

export class RankingInputView {
  @Whole({ description: 'Version of the ranking', example: 1, min: 1, max: 10_000 }) readonly version: number;
  @Text(position) readonly position?: string;
}

export class CommittedInputView {
  @Reference({ description: 'The grant' }) readonly grantId: string;
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Euro({ description: 'Set aside for it, in cents', example: 100_000 }) readonly cents: number;
  @Text(position) readonly position?: string;
}

export class FileInputView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Reference of the application', example: 'COF-2022-0007' }) readonly reference: string;
  @Whole({ description: 'Rank', example: 1, min: 1, max: mostFiles }) readonly rank: number;
  @Euro({ description: 'Requested, in cents', example: 5_101_472 }) readonly requestedCents: number;
  @Euro({ description: 'Eligible cost, in cents', example: 6_376_840 }) readonly eligibleCostCents: number;
  @Text({ ...position, description: 'Position in the log of these amounts' }) readonly position?: string;
}

export class AllocationInputsView {
  @Part(() => EnvelopeInputView, { description: 'The call' }) readonly envelope: EnvelopeInputView;
  @Part(() => RankingInputView, { description: 'The ranking' }) readonly ranking: RankingInputView;
  @Parts(() => CommittedInputView, { description: 'What was not free', max: mostFiles })
  readonly committed: readonly CommittedInputView[];
  @Parts(() => FileInputView, { description: 'The files that took part, as ranked', max: mostFiles })
  readonly files: readonly FileInputView[];
}

export class ExactCentsView {
  @Form(/^\d+$/, { description: 'Numerator', example: '10154304' }) readonly numerator: string;
  @Form(/^\d+$/, { description: 'Denominator', example: '125' }) readonly denominator: string;
}

export class AllocationStepView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Whole({ description: 'Rank', example: 1, min: 1, max: mostFiles }) readonly rank: number;
  @Euro({ description: 'What was left before it, in cents', example: 15_400_000 }) readonly beforeCents: number;
  @Part(() => ExactCentsView, {
    description: 'Rate x base, at most what was requested: the exact number of cents',
    optional: true,
  })
  readonly exactCents?: ExactCentsView | undefined;
  @Euro({ description: 'The same without its fraction', example: 81_234, optional: true })
  readonly flooredCents?: number | undefined;
  @Euro({ description: 'Added by the rounding', example: 1, optional: true }) readonly addedCents?: number | undefined;
  @Euro({ description: 'What it gets', example: 81_235 }) readonly cents: number;
  @Euro({ description: 'What was left after it', example: 15_318_765 }) readonly afterCents: number;
}

export class AllocationRuleView {
  @Choice(allocationStrategies, { description: 'The strategy', example: 'uniformRate' }) readonly strategy: string;
  @Whole({ description: 'Version of the arithmetic', example: 1, min: 1, max: 1_000 }) readonly rulesVersion: number;
  @Choice(['none', 'halfUp', 'floorThenLargestRemainder'], {
    description:
      '`halfUp`: at the launched rate each amount is rounded by itself. `floorThenLargestRemainder`: amounts are floored, and the cents left over go to the largest remainders, then to the better rank, then to the higher cost',
    example: 'floorThenLargestRemainder',
  })
  readonly rounding: string;
  @Text({ description: 'The rule in words', example: 'Eén percentage voor allen.', max: 1_000 }) readonly words: string;
}

export class AllocationExplanationView {
  @Reference({ description: 'The allocation' }) readonly id: string;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Text({ ...position, description: 'Position in the log of the allocation' }) readonly position?: string;
  @Part(() => AllocationRuleView, { description: 'The rule' }) readonly rule: AllocationRuleView;
  @Part(() => AllocationInputsView, { description: 'What went in' }) readonly inputs: AllocationInputsView;
  @Euro({ description: 'Envelope less what was committed', example: 15_400_000 }) readonly freeCents: number;
  @Part(() => ExactRateView, { description: 'The rate reached', optional: true }) readonly rate?: ExactRateView;
  @Parts(() => AllocationStepView, { description: 'File by file, as ranked', max: mostFiles })
  readonly steps: readonly AllocationStepView[];
  @Parts(() => AllocatedLineView, { description: 'The published result', max: mostFiles })
  readonly lines: readonly AllocatedLineView[];
  @References({ description: 'The reserve list, in order', max: mostFiles }) readonly reserve: readonly string[];
  @Euro({ description: 'What was left', example: 0 }) readonly leftCents: number;
}
