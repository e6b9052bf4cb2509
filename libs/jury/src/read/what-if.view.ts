import { allocationStrategies } from '#calls/call.events';
import { Choice, Euro, Flag, Part, Parts, Rate, Reference, References, Text, Whole } from '#platform/http';
import { ExactView, FigureView } from './figures.view';

const mostFiles = 100_000;
const outcomes = ['funded', 'partial', 'reserve', 'notFunded', 'tieAtCutOff', 'decidedApart'] as const;

export class SupposedSideView {
  @Choice(outcomes, { description: 'What becomes of it', example: 'reserve' }) readonly outcome: string;
  @Euro({ description: 'What it gets, in cents', example: 0 }) readonly cents: number;
}

export class SupposedLineView extends SupposedSideView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: 'COF-2022-0007' }) readonly reference: string;
  @Whole({ description: 'Its rank', example: 1, min: 1, max: mostFiles, optional: true }) readonly rank?: number;
  @Part(() => FigureView, { description: 'Its score', optional: true }) readonly score?: FigureView;
  @Euro({ description: 'What it would have asked, in cents', example: 800_000 }) readonly requestedCents: number;
}

export class DifferenceView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: 'COF-2022-0007' }) readonly reference: string;
  @Part(() => SupposedSideView, { description: 'Really', optional: true }) readonly before?: SupposedSideView;
  @Part(() => SupposedSideView, { description: 'In this case', optional: true }) readonly after?: SupposedSideView;
}

export class EnvelopeChangeView {
  @Euro({ description: 'By how many cents', example: 120_000, min: -1_000_000_000_000, optional: true })
  readonly byCents?: number;
  @Euro({ description: 'What the envelope then is', example: 15_520_000, optional: true })
  readonly envelopeCents?: number;
  @References({ description: 'Who would be funded too', max: mostFiles, optional: true })
  readonly enter?: readonly string[];
  @References({ description: 'Who would be funded no more', max: mostFiles, optional: true })
  readonly leave?: readonly string[];
  @Euro({ description: 'Not searched further: up to so many cents nothing changes', example: 1, optional: true })
  readonly withinCents?: number;
}

export class WhatIfView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Flag({ description: 'Every file is in it; else it is computed over those that you may see', example: true })
  readonly whole: boolean;
  @Flag({ description: 'Ranked anew from the scores; else as the established ranking has it', example: false })
  readonly reranked: boolean;
  @Whole({ description: 'The established ranking', example: 1, min: 1, max: 10_000, optional: true })
  readonly rankingVersion?: number;
  @Choice(allocationStrategies, { description: 'The strategy', example: 'rankedStop' }) readonly strategy: string;
  @Rate({ description: 'The rate launched', example: 8_000 }) readonly launchedRate: number;
  @Euro({ description: 'The envelope', example: 15_400_000 }) readonly envelopeCents: number;
  @Euro({ description: 'What of it was free to be shared out', example: 15_400_000 }) readonly freeCents: number;
  @Euro({ description: 'Given in all', example: 15_400_000 }) readonly allocatedCents: number;
  @Euro({ description: 'Left', example: 0 }) readonly leftCents: number;
  @Part(() => ExactView, { description: 'The rate reached, of a strategy with one', optional: true })
  readonly rate?: ExactView;
  @Text({ description: 'The same in per cent', example: '61.60', max: 40, optional: true })
  readonly ratePercent?: string;
  @Parts(() => SupposedLineView, { description: 'The list, as ranked', max: mostFiles })
  readonly lines: readonly SupposedLineView[];
  @Parts(() => DifferenceView, {
    description:
      'Against the allocation that was made: files with another outcome or other cents; none was made without it',
    max: mostFiles,
    optional: true,
  })
  readonly differences?: readonly DifferenceView[];
  @Part(() => EnvelopeChangeView, {
    description: 'The smallest larger envelope that funds other files',
    optional: true,
  })
  readonly up?: EnvelopeChangeView;
  @Part(() => EnvelopeChangeView, { description: 'The smallest cut that funds other files', optional: true })
  readonly down?: EnvelopeChangeView;
}
