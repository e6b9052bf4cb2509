import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Instant, noRow, type Projection } from '#platform/domain';
import { seesEveryJury, visibleFiles } from '../firewall.policy';
import type { RankingChairEvent } from '../ranking-chair.events';

/** A call whose ranking nobody may establish, by its id. */
export interface RankingChairRow {
  readonly callId: CallId;
  readonly missing: boolean;
  readonly applicationIds: readonly ApplicationId[]; // that bar chair or substitute
  readonly since: Instant;
}

export const rankingChairList: Projection<RankingChairRow, RankingChairEvent> = {
  table: 'ranking_chair_list',
  version: 1,
  columns: { callId: 'text', missing: 'boolean', applicationIds: 'text[]', since: 'text' },
  events: ['RankingChairMissing', 'RankingChairFound'],
  keys: ({ data }) => [data.callId],
  evolve(_, { type, data, metadata: { recordedAt: since } }) {
    const { callId } = data;
    switch (type) {
      case 'RankingChairMissing':
        return { callId, missing: true, applicationIds: data.applicationIds, since };
      case 'RankingChairFound':
        return { callId, missing: false, applicationIds: [], since };
    }
  },
  /** Whoever has a conflict of interest on one of these files does not learn that another has one too. */
  visibleTo(actor) {
    if (!seesEveryJury(actor)) return noRow;
    const { sql, parameters } = visibleFiles(actor);
    return { sql: `application_ids <@ array(select key from jury_file_list where ${sql})`, parameters };
  },
};
