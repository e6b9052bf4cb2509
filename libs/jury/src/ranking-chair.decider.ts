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
  | { readonly status: 'missing'; readonly noted: Barring; readonly told: readonly PersonId[] };

export const rankingChairDecider: Decider<RankingChair, RankingChairCommand, RankingChairEvent> = {
  stream: 'rankingChair',
  initialState: { status: 'found' },

  decide({ data: { callId, missing } }, state) {
    if (!missing) return state.status === 'found' ? [] : [{ type: 'RankingChairFound', data: { callId } }];
    const told = toldOf(state, missing);
    const administrators = missing.administrators.filter((each) => !told.includes(each));
    const isNoted = state.status === 'missing' ? areSameFiles(state.noted, missing) : true;
    const isTold = told.length > 0 || administrators.length === 0;
    if (isNoted && isTold) return [];
    return [{ type: 'RankingChairMissing', data: { ...missing, administrators } }];
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'RankingChairMissing':
        return { status: 'missing', noted: data, told: [...toldOf(state, data), ...data.administrators] };
      case 'RankingChairFound':
        return { status: 'found' };
    }
  },
};

/** Whom it was told of this chair and substitute. */
function toldOf(state: RankingChair, { chairPersonId, substitutePersonId }: Barring): readonly PersonId[] {
  if (state.status === 'found') return [];
  const { noted, told } = state;
  return noted.chairPersonId === chairPersonId && noted.substitutePersonId === substitutePersonId ? told : [];
}

const areSameFiles = (noted: Barring, now: Barring): boolean =>
  noted.applicationIds.length === now.applicationIds.length &&
  now.applicationIds.every((each) => noted.applicationIds.includes(each));
