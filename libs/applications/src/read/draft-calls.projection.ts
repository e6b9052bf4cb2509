import type { CallEvent, CallId } from '#calls/call.events';
import { type Instant, noRow, type Projection } from '#platform/domain';
import { callTerms, type CallTerms } from '../call-terms.fold';

/** A published call as far as its drafts are followed by the clock. */
export interface DraftCallRow {
  readonly callId: CallId;
  readonly terms: CallTerms;
  readonly closesAt?: Instant | undefined;
  readonly lastClosesAt?: Instant | undefined; // of all, those of single organisations among them
  readonly endsUnused: boolean;
}

/** Only due things look here, to find drafts; what becomes of them is decided on the log. */
export const draftCalls: Projection<DraftCallRow, CallEvent> = {
  table: 'draft_calls',
  version: 2,
  columns: { closesAt: 'text', lastClosesAt: 'text', endsUnused: 'boolean' },
  events: [
    'CallPublished',
    'CallAmended',
    'DeadlineExtended',
    'CallReopened',
    'CallReopenedForOrganisation',
    'CallSuspended',
    'CallResumed',
    'CallDisabled',
    'CallEnabled',
    'CallCancelled',
  ],
  parks: true,
  keys: ({ data }) => [data.callId],
  evolve(row, event) {
    const terms = callTerms.evolve(row?.terms ?? callTerms.initialState, event);
    if (terms.status === 'unpublished') return row;
    const { callId, status, closesAt, ownWindows, unusedDrafts } = terms;
    const lastClosesAt = [closesAt, ...ownWindows.map((own) => own.closesAt)]
      .filter((each) => each !== undefined)
      .sort()
      .at(-1);
    return { callId, terms, closesAt, lastClosesAt, endsUnused: status === 'published' && unusedDrafts !== undefined };
  },
  visibleTo: () => noRow,
};
