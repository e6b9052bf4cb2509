import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import {
  type Deadline,
  everyRow,
  hasRole,
  type Instant,
  noRow,
  type PersonId,
  type Projection,
} from '#platform/domain';
import { jurorRoles } from '../composition.pure';
import type { Composition, JuryEvent } from '../jury.events';
import { membersOf } from '../composition.pure';

export interface RoundRow {
  readonly round: number;
  readonly scoresPerApplication: number;
  readonly due?: Deadline | undefined;
  readonly openedAt: Instant;
}

export interface JuryRow {
  readonly callId: CallId;
  readonly composition: Composition;
  readonly chairPersonId: PersonId;
  readonly substitutePersonId: PersonId;
  readonly memberIds: readonly PersonId[];
  readonly rounds: readonly RoundRow[];
  readonly roundFiles: Readonly<Record<string, readonly ApplicationId[]>>; // of rounds that are not about all files
  readonly changedAt: Instant;
}

/** By the id of the call. */
export const juryList: Projection<JuryRow, JuryEvent> = {
  table: 'jury_list',
  version: 1,
  columns: { chairPersonId: 'text', substitutePersonId: 'text', memberIds: 'text[]' },
  events: ['JuryComposed', 'JuryRecomposed', 'RoundOpened'],
  parks: true,
  streams: ({ callId }) => [`jury-${callId}`],
  keys: ({ data }) => [data.callId],
  visibleTo(actor) {
    if (hasRole(actor, 'administrator', 'auditor')) return everyRow;
    if (!hasRole(actor, ...jurorRoles)) return noRow;
    return { sql: '? = any(member_ids)', parameters: [actor.personId] };
  },

  evolve(row, { type, data, metadata }) {
    const changedAt = metadata.recordedAt;
    if (type === 'JuryComposed')
      return { callId: data.callId, ...seats(data.composition), rounds: [], roundFiles: {}, changedAt };
    if (!row) return null;
    switch (type) {
      case 'JuryRecomposed':
        return { ...row, ...seats(data.composition), changedAt };
      case 'RoundOpened': {
        const { round, scoresPerApplication, due, applicationIds } = data;
        const rounds = [...row.rounds, { round, scoresPerApplication, due, openedAt: changedAt }];
        const roundFiles = { ...row.roundFiles, ...(applicationIds && { [round]: applicationIds }) };
        return { ...row, rounds, roundFiles, changedAt };
      }
    }
  },
};

function seats(composition: Composition) {
  const { chairPersonId, substitutePersonId } = composition;
  return { composition, chairPersonId, substitutePersonId, memberIds: membersOf(composition) };
}
