import type { Reaction } from '#platform/domain';
import type { RankingEvent } from '../ranking.events';

export const whenRankingEstablishedTellAdministrators: Reaction<Extract<RankingEvent, { type: 'RankingEstablished' }>> =
  {
    name: 'whenRankingEstablishedTellAdministrators',
    events: ['RankingEstablished'],
    react: ({ data: { callId, version } }) => [
      {
        kind: 'notify',
        template: 'RankingEstablished',
        to: [{ roles: ['administrator'] }],
        parameters: { callId, version },
      },
    ],
  };
