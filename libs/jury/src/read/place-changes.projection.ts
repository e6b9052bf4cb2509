import type { PersonEvent } from '#organisations/person.events';
import { noRow, type Projection } from '#platform/domain';

export interface PlaceChangesRow {
  readonly changes: number;
}

type Moved = Extract<
  PersonEvent,
  { type: 'MembershipStarted' | 'MembershipEnded' | 'ReportingLineStarted' | 'ReportingLineEnded' }
>;

/** One row: how often anybody's place changed, so that the worker looks again at who takes the chair when it did, and only then. */
export const placeChanges: Projection<PlaceChangesRow, Moved> = {
  table: 'place_changes',
  version: 1,
  columns: {},
  events: ['MembershipStarted', 'MembershipEnded', 'ReportingLineStarted', 'ReportingLineEnded'],
  keys: () => ['everybody'],
  visibleTo: () => noRow,
  evolve: (row) => ({ changes: (row?.changes ?? 0) + 1 }),
};
