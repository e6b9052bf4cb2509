import type { RankedLine, RankingEvent } from '#jury/ranking.events';
import type { Fold } from '#platform/domain';

/** The ranking that money is shared out by: the newest one, unless it was withdrawn. */
export type StandingRanking =
  | { readonly status: 'none' | 'withdrawn' }
  | {
      readonly status: 'standing';
      readonly version: number;
      readonly round: number;
      readonly lines: readonly RankedLine[];
    };

export const standingRanking: Fold<StandingRanking, RankingEvent> = {
  stream: 'ranking',
  initialState: { status: 'none' },
  evolve(state, { type, data }) {
    switch (type) {
      case 'RankingEstablished':
        return { status: 'standing', version: data.version, round: data.round, lines: data.lines };
      case 'TieDecided':
        return state; // counts from the next version on
      case 'RankingWithdrawn':
        return state.status === 'standing' && state.version === data.version ? { status: 'withdrawn' } : state;
    }
  },
};
