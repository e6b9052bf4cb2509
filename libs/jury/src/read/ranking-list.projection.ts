import type { Instant, PersonId, Position, Projection, VaultRef } from '#platform/domain';
import { ofTheirJury } from '../firewall.policy';
import type { RankingEvent } from '../ranking.events';

type Established = Extract<RankingEvent, { type: 'RankingEstablished' }>;

export interface RankingRow extends Readonly<Established['data']> {
  readonly status: 'established' | 'withdrawn';
  readonly establishedAt: Instant;
  readonly position: Position;
  readonly withdrawnAt?: Instant;
  readonly withdrawnBy?: PersonId;
  readonly withdrawalReason?: VaultRef;
}

type Event = Established | Extract<RankingEvent, { type: 'RankingWithdrawn' }>;

export const rankingKey = (callId: string, version: number): string => `${callId}.${String(version)}`;

/** Every version. What it says of files is cut to those that the reader may see before it is shown. */
export const rankingList: Projection<RankingRow, Event> = {
  table: 'ranking_list',
  version: 1,
  columns: { callId: 'text', version: 'bigint', status: 'text', establishedAt: 'text' },
  events: ['RankingEstablished', 'RankingWithdrawn'],
  parks: true,
  streams: ({ callId }) => [`ranking-${callId}`],
  keys: ({ data: { callId, version } }) => [rankingKey(callId, version)],
  visibleTo: ofTheirJury,
  evolve(row, { type, data, metadata: { recordedAt, actor }, position }) {
    switch (type) {
      case 'RankingEstablished':
        return { ...data, status: 'established', establishedAt: recordedAt, position };
      case 'RankingWithdrawn': {
        const withdrawn = { withdrawnAt: recordedAt, withdrawnBy: actor, withdrawalReason: data.reason };
        return row && { ...row, status: 'withdrawn', ...withdrawn };
      }
    }
  },
};
