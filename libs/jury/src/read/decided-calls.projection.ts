import type { EnvelopeEvent } from '#grants/envelope.events';
import { noRow, type Projection } from '#platform/domain';
import { type DecidedCall, decidedCall } from '../decided-call.fold';

type Decided = Extract<
  EnvelopeEvent,
  { type: 'AllocationEstablished' | 'GrantAwarded' | 'GrantRefused' | 'GrantProposalDropped' }
>;

/** By call, so that nobody is asked for what would be refused. */
export const decidedCalls: Projection<DecidedCall, Decided> = {
  table: 'decided_calls',
  version: 1,
  columns: { isOver: 'boolean' },
  events: ['AllocationEstablished', 'GrantAwarded', 'GrantRefused', 'GrantProposalDropped'],
  parks: true,
  keys: ({ data }) => [data.callId],
  evolve: (row, event) => decidedCall.evolve(row ?? decidedCall.initialState, event),
  visibleTo: () => noRow,
};
