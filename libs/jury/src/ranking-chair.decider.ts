import type { CallId } from '#calls/call.events';
import type { Decider, Messages, PersonId } from '#platform/domain';
import type { RankingChairEvent } from './ranking-chair.events';

export type Barring = Extract<RankingChairEvent, { type: 'RankingChairMissing' }>['data'];

export type RankingChairCommand = Messages<{
  /** `missing` as things stand; absent when somebody may establish the ranking, or nothing is left to establish. */
  NoteRankingChair: { callId: CallId; missing?: Barring | undefined };
}>;

export type RankingChair =
  | { readonly status: 'found' }
  | { readonly status: 'missing'; readonly chairPersonId: PersonId; readonly substitutePersonId: PersonId };

export const rankingChairDecider: Decider<RankingChair, RankingChairCommand, RankingChairEvent> = {
  stream: 'rankingChair',
  initialState: { status: 'found' },

  decide({ data: { callId, missing } }, state) {
    if (!missing) return state.status === 'found' ? [] : [{ type: 'RankingChairFound', data: { callId } }];
    const isTold =
      state.status === 'missing' &&
      state.chairPersonId === missing.chairPersonId &&
      state.substitutePersonId === missing.substitutePersonId;
    if (isTold || missing.administrators.length === 0) return [];
    return [{ type: 'RankingChairMissing', data: missing }];
  },

  evolve(_, { type, data }) {
    switch (type) {
      case 'RankingChairMissing': {
        const { chairPersonId, substitutePersonId } = data;
        return { status: 'missing', chairPersonId, substitutePersonId };
      }
      case 'RankingChairFound':
        return { status: 'found' };
    }
  },
};
