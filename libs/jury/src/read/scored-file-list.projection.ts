import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Instant, PersonId, Projection } from '#platform/domain';
import type { FileDeliberationEvent } from '../deliberation.events';
import { onVisibleFiles } from '../firewall.policy';
import type { OversightEvent } from '../oversight.events';
import type { RankingEvent } from '../ranking.events';

/** A file whose scores are in, or cannot be as things stand, as far as it waits for its chair or administrators. */
export interface ScoredFileRow {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly round: number;
  readonly chairPersonId?: PersonId | undefined; // absent when the administrators were told instead
  readonly waits: boolean; // to be brought before the jury
  readonly needs?: 'chair' | 'jurors' | undefined;
  readonly since: Instant;
}

type Told = Exclude<OversightEvent, { type: 'ConflictReported' }>;
type Established = Extract<RankingEvent, { type: 'RankingEstablished' }>;

export const scoredFileList: Projection<ScoredFileRow, Told | FileDeliberationEvent | Established> = {
  table: 'scored_file_list',
  version: 3,
  columns: {
    applicationId: 'text',
    callId: 'text',
    chairPersonId: 'text',
    waits: 'boolean',
    needs: 'text',
    since: 'text',
  },
  events: ['AllScoresIn', 'ChairMissing', 'ScoresShort', 'ScoresAwaited', 'FileDeliberated', 'RankingEstablished'],
  keys: ({ data }) => ('lines' in data ? data.lines.map(({ applicationId }) => applicationId) : [data.applicationId]),
  evolve(row, { type, data, metadata }) {
    const since = metadata.recordedAt;
    switch (type) {
      case 'AllScoresIn': {
        const { applicationId, callId, round, chairPersonId } = data;
        return { applicationId, callId, round, chairPersonId, waits: true, since };
      }
      case 'ChairMissing': {
        const { applicationId, callId, round } = data;
        return { applicationId, callId, round, waits: false, needs: 'chair', since };
      }
      case 'ScoresShort': {
        const { applicationId, callId, round, chairPersonId } = data;
        return { applicationId, callId, round, chairPersonId, waits: false, needs: 'jurors', since };
      }
      case 'ScoresAwaited':
      case 'FileDeliberated':
      case 'RankingEstablished': // it is too late to bring it before the jury, or to score it
        return row && { ...row, waits: false, needs: undefined };
    }
  },
  visibleTo: (actor) => onVisibleFiles(actor),
};
