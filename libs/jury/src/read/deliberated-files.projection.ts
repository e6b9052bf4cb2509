import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Instant, OrganisationId, PersonId, Position, Projection, VaultRef } from '#platform/domain';
import type { DeliberationEvent, DeliberationId, FileDeliberationEvent, JuryOutcome } from '../deliberation.events';
import { onVisibleFiles } from '../firewall.policy';

/** What was decided on a file in a meeting. */
export interface DecisionRow {
  readonly outcome: JuryOutcome;
  readonly motivation: VaultRef;
  readonly present: readonly PersonId[];
  readonly left: readonly PersonId[];
  readonly chairPersonId: PersonId;
  readonly adjustedRank?: number | undefined;
  readonly rankReason?: VaultRef | undefined;
  readonly decidedAt: Instant;
  readonly position: Position;
}

/** A file on the agenda of a meeting. */
export interface DeliberatedFileRow {
  readonly deliberationId: DeliberationId;
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId;
  readonly reference: string;
  readonly decisions: readonly DecisionRow[]; // the newest first, and it counts
}

type Event = Extract<DeliberationEvent, { type: 'DeliberationCalled' }> | FileDeliberationEvent;

const keyOf = (deliberationId: DeliberationId, applicationId: ApplicationId): string =>
  `${deliberationId}.${applicationId}`;

/** By meeting and file, so that a barred member of the meeting learns nothing of the file. */
export const deliberatedFiles: Projection<DeliberatedFileRow, Event> = {
  table: 'deliberated_file_list',
  version: 1,
  columns: { deliberationId: 'text', callId: 'text', applicationId: 'text', reference: 'text' },
  events: ['DeliberationCalled', 'FileDeliberated'],
  streams: ({ deliberationId, applicationId }) => [
    `deliberation-${deliberationId}`,
    `fileDeliberations-${applicationId}`,
  ],
  keys: ({ type, data }) =>
    type === 'DeliberationCalled'
      ? data.agenda.map(({ applicationId }) => keyOf(data.deliberationId, applicationId))
      : [keyOf(data.deliberationId, data.applicationId)],
  visibleTo: (actor) => onVisibleFiles(actor),
  evolve(row, { type, data, metadata, position }, key) {
    switch (type) {
      case 'DeliberationCalled': {
        const { deliberationId, callId, agenda } = data;
        const item = agenda.find(({ applicationId }) => keyOf(deliberationId, applicationId) === key);
        return item ? { deliberationId, callId, ...item, decisions: [] } : row;
      }
      case 'FileDeliberated': {
        const { outcome, motivation, present, left, chairPersonId, adjustedRank, rankReason } = data;
        const decision = { outcome, motivation, present, left, chairPersonId, adjustedRank, rankReason };
        const decidedAt = metadata.recordedAt;
        return row && { ...row, decisions: [{ ...decision, decidedAt, position }, ...row.decisions] };
      }
    }
  },
};
