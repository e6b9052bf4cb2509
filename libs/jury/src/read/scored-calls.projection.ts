import type { CallEvent, CallId } from '#calls/call.events';
import { everyRow, hasRole, judgingRoles, noRow, type Projection } from '#platform/domain';
import type { ScoringRules } from '../score-check.pure';
import { scoredCall } from '../scored-call.fold';

/**
 * What the files of a call are scored by, and whether those who judge learn who applied. Once somebody scored no amendment changes it;
 * that somebody did is not in here, because it would tell of files of which a reader may not know.
 */
export interface ScoredCallRow extends ScoringRules {
  readonly callId: CallId;
  readonly callVersion: number;
  readonly cancelled: boolean;
}

type Event = Extract<CallEvent, { type: 'CallPublished' | 'CallAmended' | 'CallCancelled' }>;

export const scoredCalls: Projection<ScoredCallRow, Event> = {
  table: 'scored_calls',
  version: 2,
  columns: { cancelled: 'boolean' },
  events: ['CallPublished', 'CallAmended', 'CallCancelled'],
  parks: true,
  keys: ({ data }) => [data.callId],
  streams: ({ callId }) => [`call-${callId}`],
  evolve(row, event) {
    if (event.type === 'CallCancelled') return row && { ...row, cancelled: true };
    const call = scoredCall.evolve(scoredCall.initialState, event);
    if (call.status === 'none') return row;
    const { callId, callVersion, criteria, assessment } = call;
    return { callId, callVersion, criteria, assessment, cancelled: false };
  },
  visibleTo: (actor) => (hasRole(actor, ...judgingRoles) ? everyRow : noRow),
};
