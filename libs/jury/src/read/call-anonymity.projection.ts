import { assessmentOf, type CallEvent, type CallId } from '#calls/call.events';
import { everyRow, type Projection } from '#platform/domain';

export interface CallAnonymityRow {
  readonly callId: CallId;
  readonly applicantsHidden: boolean;
}

type Event = Extract<CallEvent, { type: 'CallPublished' | 'CallAmended' }>;

/** Whether the jurors of a call do not learn who applied, by call id. */
export const callAnonymity: Projection<CallAnonymityRow, Event> = {
  table: 'call_anonymity',
  version: 1,
  columns: {},
  events: ['CallPublished', 'CallAmended'],
  parks: true,
  streams: ({ callId }) => [`call-${callId}`],
  keys: ({ data }) => [data.callId],
  evolve: (_, { data }) => ({ callId: data.callId, applicantsHidden: assessmentOf(data.content).applicantsHidden }),
  visibleTo: () => everyRow,
};
