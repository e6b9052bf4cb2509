import type { ApplicationId } from '#applications/application.events';
import type { JuryEvent } from '#jury/jury.events';
import type { Fold } from '#platform/domain';

/** The files that a round is about, by its number; a round that is not there is about all. */
export type RoundFiles = ReadonlyMap<number, readonly ApplicationId[]>;

export const roundFiles: Fold<RoundFiles, JuryEvent> = {
  stream: 'jury',
  initialState: new Map(),
  evolve(state, { type, data }) {
    switch (type) {
      case 'RoundOpened':
        return data.applicationIds ? new Map([...state, [data.round, data.applicationIds]]) : state;
      case 'JuryComposed':
      case 'JuryRecomposed':
        return state;
    }
  },
};
