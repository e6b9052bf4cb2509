import type { ApplicationId } from '#applications/application.events';
import type { Computation } from '#platform/threads';
import { areTied, type Ranked, ranked, type RankingInputs } from './ranking.pure';

/** What a ranking is established from. */
export const rankingComputed: Computation<RankingInputs, Pick<Ranked, 'lines' | 'unready'>> = {
  file: __filename,
  name: 'rankingComputed',
  size: ({ files }) => files.length,
  run(inputs) {
    const { lines, unready } = ranked(inputs);
    return { lines, unready };
  },
};

/** Whether no rule parts these files, whatever was decided on them before. */
export const tieComputed: Computation<{ inputs: RankingInputs; applicationIds: readonly ApplicationId[] }, boolean> = {
  file: __filename,
  name: 'tieComputed',
  size: ({ inputs }) => inputs.files.length,
  run: ({ inputs, applicationIds }) => areTied(ranked({ ...inputs, ties: [] }), applicationIds),
};
