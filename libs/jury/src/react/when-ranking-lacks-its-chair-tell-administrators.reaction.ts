import type { Reaction } from '#platform/domain';
import type { RankingChairEvent } from '../ranking-chair.events';

export const whenRankingLacksItsChairTellAdministrators: Reaction<
  Extract<RankingChairEvent, { type: 'RankingChairMissing' }>
> = {
  name: 'whenRankingLacksItsChairTellAdministrators',
  events: ['RankingChairMissing'],
  react: ({ data: { callId, administrators } }) => [
    {
      kind: 'notify',
      template: 'RankingChairMissing',
      to: administrators.map((person) => ({ person })),
      parameters: { callId },
    },
  ],
};
