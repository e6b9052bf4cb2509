import type { CallEvent, CallId } from '#calls/call.events';
import { everyRow, hasRole, noRow, type Projection } from '#platform/domain';
import type { ScoringRules } from '../score-check.pure';
import { scoredCall } from '../scored-call.fold';
import type { ScoringEvent } from '../scoring.events';

/** What the files of a call are scored by. Once somebody scored, it does not change any more. */
export interface ScoredCallRow extends ScoringRules {
  readonly callId: CallId;
  readonly callVersion: number;
  readonly frozen: boolean;
}

type Event =
  Extract<CallEvent, { type: 'CallPublished' | 'CallAmended' }> | Extract<ScoringEvent, { type: 'ScoringOpened' }>;

export const scoredCalls: Projection<ScoredCallRow, Event> = {
  table: 'scored_calls',
  version: 1,
  columns: {},
  events: ['CallPublished', 'CallAmended', 'ScoringOpened'],
  keys: ({ data }) => [data.callId],
  streams: ({ callId }) => [`call-${callId}`, `scoring-${callId}`],
  evolve(row, event) {
    if (event.type === 'ScoringOpened') return { ...event.data, frozen: true };
    if (row?.frozen) return row;
    const call = scoredCall.evolve(scoredCall.initialState, event);
    if (call.status === 'none') return row;
    const { callId, callVersion, criteria, assessment } = call;
    return { callId, callVersion, criteria, assessment, frozen: false };
  },
  visibleTo: (actor) => (hasRole(actor, 'administrator', 'auditor', 'juror', 'juryChair') ? everyRow : noRow),
};
