import type { CallId } from '#calls/call.events';
import type { ApplicationId } from '#applications/application.events';
import type { Instant, PersonId, Position, Projection, VaultRef } from '#platform/domain';
import { ofTheirJury } from '../firewall.policy';
import type { RankingEvent } from '../ranking.events';

export interface TieDecisionRow {
  readonly callId: CallId;
  readonly applicationIds: readonly ApplicationId[];
  readonly reason: VaultRef;
  readonly decidedBy: PersonId;
  readonly decidedAt: Instant;
  readonly positionInLog: Position;
}

/** Each decision of the chair between files that were level, in the order of their positions. */
export const tieDecisions: Projection<TieDecisionRow, Extract<RankingEvent, { type: 'TieDecided' }>> = {
  table: 'tie_decision_list',
  version: 1,
  columns: { callId: 'text', positionInLog: 'text' },
  events: ['TieDecided'],
  parks: true,
  streams: ({ callId }) => [`ranking-${callId}`],
  keys: ({ data: { callId }, revision }) => [`${callId}.${String(revision)}`],
  visibleTo: ofTheirJury,
  evolve: (_, { data, metadata: { recordedAt: decidedAt, actor: decidedBy }, position }) => ({
    ...data,
    decidedBy,
    decidedAt,
    positionInLog: position,
  }),
};
