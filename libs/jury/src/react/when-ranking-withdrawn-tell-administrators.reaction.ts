import type { Reaction } from '#platform/domain';
import type { RankingEvent } from '../ranking.events';

export const whenRankingWithdrawnTellAdministrators: Reaction<Extract<RankingEvent, { type: 'RankingWithdrawn' }>> = {
  name: 'whenRankingWithdrawnTellAdministrators',
  events: ['RankingWithdrawn'],
  react: ({ data: { callId, version } }) => [
    {
      kind: 'notify',
      template: 'RankingWithdrawn',
      to: [{ roles: ['administrator'] }],
      parameters: { callId, version },
    },
  ],
};
