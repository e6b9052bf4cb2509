import { allocationOf, type AllocationRules, type CallEvent } from '#calls/call.events';
import type { BasisPoints, Cents, Fold } from '#platform/domain';

interface PublishedEnvelope {
  readonly version: number;
  readonly envelopeCents: Cents;
  readonly year: number;
  readonly rate: BasisPoints;
  readonly allocation: AllocationRules;
}

/** What grants and decrees need to know of their call: its newest version counts. */
export type CallEnvelope =
  { readonly status: 'none' } | ({ readonly status: 'published' | 'cancelled' } & PublishedEnvelope);

export const callEnvelope: Fold<CallEnvelope, CallEvent> = {
  stream: 'call',
  initialState: { status: 'none' },
  evolve(state, { type, data }) {
    switch (type) {
      case 'CallPublished':
      case 'CallAmended': {
        const { envelopeCents, year, rate } = data.content;
        return {
          status: 'published',
          version: data.version,
          envelopeCents,
          year,
          rate,
          allocation: allocationOf(data.content),
        };
      }
      case 'CallCancelled':
        return state.status === 'none' ? state : { ...state, status: 'cancelled' };
      case 'CallDrafted':
      case 'CallDraftRevised':
      case 'DeadlineExtended':
      case 'CallReopened':
      case 'CallReopenedForOrganisation':
      case 'CallSuspended':
      case 'CallResumed':
      case 'CallDisabled':
      case 'CallEnabled':
      case 'CallOpened':
      case 'CallClosed':
        return state;
    }
  },
};
