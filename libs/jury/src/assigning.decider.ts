import type { Decider, Messages } from '#platform/domain';
import type { AssigningEvent } from './assigning.events';

export type FilesAssigned = Extract<AssigningEvent, { type: 'FilesAssigned' }>['data'];
export type AssigningCommand = Messages<{ AssignFiles: FilesAssigned }>;

/** What came of an act that assigns many files: a replay answers from it. */
export type Assigning = { readonly status: 'none' } | ({ readonly status: 'done' } & FilesAssigned);

export const assigningDecider: Decider<Assigning, AssigningCommand, AssigningEvent> = {
  stream: 'assigning',
  initialState: { status: 'none' },
  decide: ({ data }, { status }) => (status === 'done' ? [] : [{ type: 'FilesAssigned', data }]),
  evolve: (_, { data }) => ({ status: 'done', ...data }),
};
