import type { Computation } from '#platform/threads';
import { type Hypothesis, type Reality, suppose } from '../hypothesis.pure';
import { type Files, type Shown, showWhatIf } from './show-what-if';
import type { WhatIfView } from './what-if.view';

export interface AskedWhatIf {
  readonly reality: Reality;
  readonly hypothesis: Hypothesis;
  readonly shown: Shown;
  readonly real: Files | undefined;
}

/** What spends most looks at thousands of sums for each cent of the envelope, also of few files. */
export const whatIfComputed: Computation<AskedWhatIf, WhatIfView> = {
  file: __filename,
  name: 'whatIfComputed',
  size: ({ reality, hypothesis }) =>
    (hypothesis.strategy ?? reality.strategy) === 'maxSpend'
      ? Infinity
      : Math.max(reality.inputs.files.length, reality.established?.length ?? 0),
  run: ({ reality, hypothesis, shown, real }) => showWhatIf(shown, suppose(reality, hypothesis), real),
};
