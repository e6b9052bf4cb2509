import type { ApplicationId } from '#applications/application.events';
import type { Allocation } from '#results/allocate.pure';
import { decimal, exact, fromExact } from '#results/fraction.pure';
import { differences, type EnvelopeChange, type NoChangeWithin } from '#results/what-if.pure';
import type { Supposed } from '../hypothesis.pure';
import { figureOf } from './figures.pure';
import type {
  DifferenceView,
  EnvelopeChangeView,
  SupposedLineView,
  SupposedSideView,
  WhatIfView,
} from './what-if.view';

export type Shown = Pick<WhatIfView, 'callId' | 'whole'> & { readonly rankingVersion?: number | undefined };
export type Files = Pick<Allocation<ApplicationId>, 'files'>;

export function showWhatIf(
  { callId, whole, rankingVersion }: Shown,
  supposed: Supposed,
  real: Files | undefined,
): WhatIfView {
  const { allocation, strategy, launchedRate, envelopeCents, freeCents, reranked, up, down } = supposed;
  const { allocatedCents, leftCents, rate } = allocation;
  const committed = envelopeCents - freeCents;
  return {
    ...{ callId, whole, reranked, strategy, launchedRate, envelopeCents, freeCents, allocatedCents, leftCents },
    ...(rankingVersion !== undefined && { rankingVersion }),
    ...(rate && { rate: exact(rate), ratePercent: decimal({ ...rate, numerator: rate.numerator * 100n }, 2) }),
    lines: linesOf(supposed),
    ...(real && { differences: differencesOf(real, supposed) }),
    ...(up && { up: showChange(up, committed) }),
    ...(down && { down: showChange(down, committed) }),
  };
}

function linesOf({ lines, allocation }: Supposed): readonly SupposedLineView[] {
  const given = new Map(allocation.files.map((file) => [file.applicationId, file]));
  return lines.map(({ applicationId, reference, rank, score, requestedCents: asked, outcome: found }) => {
    const file = given.get(applicationId);
    const fundable = found === 'proposed' && rank !== undefined;
    const { outcome, cents, requestedCents } = file ?? {
      ...{ outcome: fundable ? 'decidedApart' : 'notFunded', cents: 0, requestedCents: asked },
    };
    const place = { ...(rank !== undefined && { rank }), ...(score && { score: figureOf(fromExact(score)) }) };
    return { applicationId, reference, ...place, requestedCents, outcome, cents };
  });
}

function differencesOf(real: Files, { lines, allocation }: Supposed): readonly DifferenceView[] {
  const references = new Map(lines.map(({ applicationId, reference }) => [applicationId, reference]));
  const found = differences({ ...allocation, files: real.files }, allocation);
  return found.map(({ applicationId, before, after }) => ({
    ...{ applicationId, reference: references.get(applicationId) ?? '' },
    ...(before && { before: sideOf(before) }),
    ...(after && { after: sideOf(after) }),
  }));
}

const sideOf = ({ outcome, cents }: SupposedSideView): SupposedSideView => ({ outcome, cents });

function showChange(change: EnvelopeChange<ApplicationId> | NoChangeWithin, committed: number): EnvelopeChangeView {
  if ('withinCents' in change) return { withinCents: change.withinCents };
  const { byCents, envelopeCents, enter, leave } = change;
  return { byCents, envelopeCents: envelopeCents + committed, enter, leave };
}
