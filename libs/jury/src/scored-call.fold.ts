import { assessmentOf, type CallEvent, type CallId } from '#calls/call.events';
import type { Fold } from '#platform/domain';
import type { ScoringRules } from './score-check.pure';

/** What the scores of a call go by, as the call says it now. */
export type ScoredCall =
  | { readonly status: 'none' }
  | ({
      readonly status: 'published' | 'cancelled';
      readonly callId: CallId;
      readonly callVersion: number;
    } & ScoringRules);

export const scoredCall: Fold<ScoredCall, CallEvent> = {
  stream: 'call',
  initialState: { status: 'none' },
  evolve(call, { type, data }) {
    switch (type) {
      case 'CallPublished':
      case 'CallAmended': {
        const { callId, version: callVersion, content } = data;
        const rules = { criteria: content.criteria, assessment: assessmentOf(content) };
        return { status: 'published', callId, callVersion, ...rules };
      }
      case 'DeadlineExtended':
      case 'CallReopened':
      case 'CallResumed':
        return call.status === 'none' ? call : { ...call, callVersion: data.version };
      case 'CallCancelled':
        return call.status === 'none' ? call : { ...call, status: 'cancelled' };
      case 'CallDrafted':
      case 'CallDraftRevised':
      case 'CallReopenedForOrganisation':
      case 'CallSuspended':
      case 'CallDisabled':
      case 'CallEnabled':
      case 'CallOpened':
      case 'CallClosed':
        return call;
    }
  },
};
