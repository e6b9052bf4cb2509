import { assessmentOf, type CallEvent } from '#calls/call.events';
import type { Cents, Fold } from '#platform/domain';

/** What a jury needs to know of its call. */
export type CallOfJury =
  | { readonly status: 'none' | 'draft' }
  | {
      readonly status: 'published' | 'cancelled';
      readonly scoresPerApplication: number;
      readonly envelopeCents: Cents;
    };

export const callOfJury: Fold<CallOfJury, CallEvent> = {
  stream: 'call',
  initialState: { status: 'none' },
  evolve(call, { type, data }) {
    switch (type) {
      case 'CallDrafted':
      case 'CallDraftRevised':
        return { status: 'draft' };
      case 'CallPublished':
      case 'CallAmended':
        return {
          status: 'published',
          scoresPerApplication: assessmentOf(data.content).scoresPerApplication,
          envelopeCents: data.content.envelopeCents,
        };
      case 'CallCancelled':
        return 'scoresPerApplication' in call ? { ...call, status: 'cancelled' } : call;
      case 'DeadlineExtended':
      case 'CallReopened':
      case 'CallReopenedForOrganisation':
      case 'CallSuspended':
      case 'CallResumed':
      case 'CallDisabled':
      case 'CallEnabled':
      case 'CallOpened':
      case 'CallClosed':
        return call;
    }
  },
};
