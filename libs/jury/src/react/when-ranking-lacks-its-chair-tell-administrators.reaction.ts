import type { Reaction } from '#platform/domain';
import type { RankingChairEvent } from '../ranking-chair.events';

export const whenRankingLacksItsChairTellAdministrators: Reaction<
  Extract<RankingChairEvent, { type: 'RankingChairMissing' }>
> = {
  name: 'whenRankingLacksItsChairTellAdministrators',
  events: ['RankingChairMissing'],
  react: ({ data: { callId, applicationIds, administrators } }) => [
    {
      kind: 'notify',
      template: 'RankingChairMissing',
      to: administrators.map((person) => ({ person })),
      parameters: { callId, applicationIds: applicationIds.join(' ') }, // the mail names none of them: who may not know of one does not find it among the deliveries
    },
  ],
};
