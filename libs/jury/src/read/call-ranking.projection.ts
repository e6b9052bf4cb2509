import type { CallId } from '#calls/call.events';
import type { Instant, Projection } from '#platform/domain';
import { ofTheirJury } from '../firewall.policy';
import type { RankingEvent } from '../ranking.events';

/** How the ranking of a call stands, and nothing of what is on it. */
export interface CallRankingRow {
  readonly callId: CallId;
  readonly status: 'established' | 'withdrawn';
  readonly version: number;
  readonly statusSince: Instant;
}

type Event = Exclude<RankingEvent, { type: 'TieDecided' }>;

export const callRanking: Projection<CallRankingRow, Event> = {
  table: 'call_ranking',
  version: 1,
  columns: { callId: 'text', status: 'text' },
  events: ['RankingEstablished', 'RankingWithdrawn'],
  parks: true,
  streams: ({ callId }) => [`ranking-${callId}`],
  keys: ({ data }) => [data.callId],
  visibleTo: ofTheirJury,
  evolve(_, { type, data: { callId, version }, metadata: { recordedAt: statusSince } }) {
    switch (type) {
      case 'RankingEstablished':
        return { callId, version, status: 'established', statusSince };
      case 'RankingWithdrawn':
        return { callId, version, status: 'withdrawn', statusSince };
    }
  },
};
