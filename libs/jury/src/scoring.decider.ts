import type { Decider, Messages } from '#platform/domain';
import type { ScoringEvent } from './scoring.events';

type Opened = Extract<ScoringEvent, { type: 'ScoringOpened' }>['data'];

export type ScoringCommand = Messages<{ OpenScoring: Opened }>;

/** What a call is scored by: nothing is fixed before the first score, everything after it. */
export type Scoring = { readonly status: 'none' } | ({ readonly status: 'open' } & Opened);

export const scoringDecider: Decider<Scoring, ScoringCommand, ScoringEvent> = {
  stream: 'scoring',
  initialState: { status: 'none' },
  decide: ({ data }, { status }) => (status === 'open' ? [] : [{ type: 'ScoringOpened', data }]),
  evolve: (_, { data }) => ({ status: 'open', ...data }),
};
