import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Instant, PersonId, Projection } from '#platform/domain';
import type { FileDeliberationEvent } from '../deliberation.events';
import { onVisibleFiles } from '../firewall.policy';
import type { OversightEvent } from '../oversight.events';
import type { RankingEvent } from '../ranking.events';

/** A file of which all scores are in, as far as it waits for its chair. */
export interface ScoredFileRow {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly round: number;
  readonly chairPersonId: PersonId;
  readonly waits: boolean;
  readonly since: Instant;
}

type Told = Extract<OversightEvent, { type: 'AllScoresIn' | 'ScoresAwaited' }>;
type Established = Extract<RankingEvent, { type: 'RankingEstablished' }>;

export const scoredFileList: Projection<ScoredFileRow, Told | FileDeliberationEvent | Established> = {
  table: 'scored_file_list',
  version: 2,
  columns: { applicationId: 'text', callId: 'text', chairPersonId: 'text', waits: 'boolean', since: 'text' },
  events: ['AllScoresIn', 'ScoresAwaited', 'FileDeliberated', 'RankingEstablished'],
  keys: ({ data }) => ('lines' in data ? data.lines.map(({ applicationId }) => applicationId) : [data.applicationId]),
  evolve(row, { type, data, metadata }) {
    switch (type) {
      case 'AllScoresIn': {
        const { applicationId, callId, round, chairPersonId } = data;
        return { applicationId, callId, round, chairPersonId, waits: true, since: metadata.recordedAt };
      }
      case 'ScoresAwaited':
      case 'FileDeliberated':
      case 'RankingEstablished': // it is too late to bring it before the jury
        return row && { ...row, waits: false };
    }
  },
  visibleTo: (actor) => onVisibleFiles(actor),
};
