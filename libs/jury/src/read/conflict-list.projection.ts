import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { hasRole, type Instant, type PersonId, type Projection, type Recorded, type VaultRef } from '#platform/domain';
import { onVisibleFiles } from '../firewall.policy';
import type { ConflictKind } from '../interests.decider';
import type { InterestsEvent } from '../interests.events';

export interface ConflictRow {
  readonly personId: PersonId;
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly conflict: ConflictKind;
  readonly explanation?: VaultRef | undefined;
  readonly by: PersonId;
  readonly since: Instant;
  readonly lifted: boolean;
  readonly liftedAt?: Instant;
  readonly liftedBy?: PersonId;
  readonly liftReason?: VaultRef;
}

/** Conflicts of interest that somebody declared or noted, one a person, file and kind: the newest. */
export const conflictList: Projection<ConflictRow, InterestsEvent> = {
  table: 'conflict_list',
  version: 1,
  columns: {
    personId: 'text',
    callId: 'text',
    applicationId: 'text',
    conflict: 'text',
    since: 'text',
    lifted: 'boolean',
  },
  events: ['ConflictDeclared', 'SoftConflictNoted', 'ConflictLifted'],
  parks: true,
  streams: ({ personId }) => [`interests-${personId}`],
  keys: ({ type, data }) => {
    const kind = type === 'ConflictLifted' ? data.conflict : kindOf(type);
    return [`${data.personId}.${data.applicationId}.${kind}`];
  },
  evolve: (row, event) => after(row, event),
  /** One's own; for whoever runs or audits a jury also those of others, on the files that they know of. */
  visibleTo(actor) {
    const own = { sql: 'person_id = ?', parameters: [actor.personId] };
    if (!hasRole(actor, 'administrator', 'auditor', 'juryChair')) return own;
    const { sql, parameters } = onVisibleFiles(actor);
    return { sql: `${own.sql} or (${sql})`, parameters: [...own.parameters, ...parameters] };
  },
};

const kindOf = (type: 'ConflictDeclared' | 'SoftConflictNoted'): ConflictKind =>
  type === 'ConflictDeclared' ? 'declared' : 'noted';

function after(row: ConflictRow | null, { type, data, metadata }: Recorded<InterestsEvent>): ConflictRow | null {
  const { actor: by, recordedAt: at } = metadata;
  if (type === 'ConflictLifted')
    return row && { ...row, lifted: true, liftedAt: at, liftedBy: by, liftReason: data.reason };
  const { personId, callId, applicationId, explanation } = data;
  return { personId, callId, applicationId, conflict: kindOf(type), explanation, by, since: at, lifted: false };
}
