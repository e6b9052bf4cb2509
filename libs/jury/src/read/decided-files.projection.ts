import type { EnvelopeEvent } from '#grants/envelope.events';
import { noRow, type Projection } from '#platform/domain';
import { type DecidedFiles, decidedFiles as fold } from '../decided-files.fold';

type Decided = Extract<
  EnvelopeEvent,
  { type: 'AllocationEstablished' | 'GrantAwarded' | 'GrantRefused' | 'GrantProposalDropped' }
>;

/** By call, so that nobody is asked for what would be refused. */
export const decidedFiles: Projection<DecidedFiles, Decided> = {
  table: 'decided_files',
  version: 1,
  columns: { files: 'text[]' },
  events: ['AllocationEstablished', 'GrantAwarded', 'GrantRefused', 'GrantProposalDropped'],
  parks: true,
  keys: ({ data }) => [data.callId],
  evolve: (row, event) => fold.evolve(row ?? fold.initialState, event),
  visibleTo: () => noRow,
};
