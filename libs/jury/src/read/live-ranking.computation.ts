import type { ApplicationId } from '#applications/application.events';
import type { Computation } from '#platform/threads';
import type { RankedLine } from '../ranking.events';
import { type Ranked, ranked, type RankingInputs } from '../ranking.pure';
import type { LiveFileView } from './ranking.view';
import { sharedRanksOf, showLine, titled } from './show-ranked';

export interface AskedRanking {
  readonly inputs: RankingInputs;
  readonly titles: ReadonlyMap<ApplicationId, { readonly title: string }>;
}

export const liveRankingComputed: Computation<AskedRanking, readonly LiveFileView[]> = {
  file: __filename,
  name: 'liveRankingComputed',
  size: ({ inputs }) => inputs.files.length,
  run({ inputs, titles }) {
    const ranking = ranked(inputs);
    const shared = sharedRanksOf(ranking.lines);
    const progress = progressIn(ranking);
    return ranking.lines.map((line) => ({
      ...titled(showLine(line, shared), titles.get(line.applicationId)),
      ...progress(line),
    }));
  },
};

type Progress = Omit<LiveFileView, keyof ReturnType<typeof showLine>>;

function progressIn({ aggregates, unready }: Ranked): (line: RankedLine) => Progress {
  const [incomplete, toDeliberate] = [namedIn(unready.missing), namedIn(unready.disagreement)];
  return ({ applicationId }) => {
    const { counted = 0, missing: open = 0 } = aggregates.files.get(applicationId)?.counts ?? {};
    return {
      ...{ counted, open },
      ...{ incomplete: incomplete.has(applicationId), toDeliberate: toDeliberate.has(applicationId) },
    };
  };
}

const namedIn = (files: Ranked['unready']['missing']): ReadonlySet<string> => new Set(files.map(({ field }) => field));
