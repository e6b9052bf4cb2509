import type { CallEvent, CallId } from '#calls/call.events';
import type { BasisPoints, Fold, Instant } from '#platform/domain';

/** What an application needs to know of its call. */
export type CallTerms =
  | { readonly status: 'unpublished' }
  | {
      readonly status: 'published' | 'cancelled';
      readonly callId: CallId;
      readonly version: number;
      readonly year: number;
      readonly ordinal: number;
      readonly rate: BasisPoints;
      readonly opensAt?: Instant | undefined;
      readonly closesAt?: Instant | undefined;
    };

/** Openings and closings by the clock are not read: the window and the time of receipt decide. */
export const callTerms: Fold<CallTerms, CallEvent> = {
  stream: 'call',
  initialState: { status: 'unpublished' },

  evolve(terms, { type, data }) {
    if (type === 'CallPublished') {
      const { callId, version, content, window } = data;
      const { year, ordinal, rate } = content;
      const [opensAt, closesAt] = [window.opens?.instant, window.closes?.instant];
      return { status: 'published', callId, version, year, ordinal, rate, opensAt, closesAt };
    }
    if (terms.status === 'unpublished') return terms;
    switch (type) {
      case 'CallAmended':
        return { ...terms, version: data.version, rate: data.content.rate };
      case 'DeadlineExtended':
        return { ...terms, version: data.version, closesAt: data.closes.instant };
      case 'CallCancelled':
        return { ...terms, status: 'cancelled' };
      case 'CallDrafted':
      case 'CallDraftRevised':
      case 'CallOpened':
      case 'CallClosed':
        return terms;
    }
  },
};
