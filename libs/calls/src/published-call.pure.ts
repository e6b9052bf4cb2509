import { type Deadline, type Instant, type Messages, RuleBroken, type VaultRef } from '#platform/domain';
import type { CallContent, CallDraft, CallEvent, CallId, CallWindow } from './call.events';
import { completeContent } from './call-content.pure';
import { same } from './same.pure';

/** What an amendment may change; the deadline has its own command, scheme, year and ordinal are the call's identity. */
export type CallChanges = Partial<
  Pick<CallDraft, 'title' | 'description' | 'theme' | 'envelopeCents' | 'rate' | 'criteria' | 'eligibleKinds'>
>;

export type PublishedCallCommand = Messages<{
  AmendCall: { changes: CallChanges; reason: VaultRef };
  ExtendDeadline: { closes: Deadline; reason: VaultRef; receivedAt: Instant };
  CancelCall: { reason: VaultRef };
  RecordCallOpened: { at: Instant };
  RecordCallClosed: { at: Instant };
}>;

export interface PublishedCall {
  readonly status: 'published' | 'cancelled';
  readonly callId: CallId;
  readonly version: number;
  readonly content: CallContent;
  readonly window: CallWindow;
  readonly nameKeys: readonly string[]; // names it has had: they stay its own
  readonly openedAt?: Instant; // the instant whose opening was recorded
  readonly closedAt?: Instant;
}

/** What may still happen to a call that people have read. */
export function decideOnPublished({ type, data }: PublishedCallCommand, call: PublishedCall): readonly CallEvent[] {
  const { callId, version, content, window, status } = call;
  switch (type) {
    case 'AmendCall': {
      if (status === 'cancelled') throw new RuleBroken('callCancelled');
      const amended = completeContent({ ...content, ...data.changes });
      if (same(amended, content)) return [];
      return [{ type: 'CallAmended', data: { callId, version: version + 1, content: amended, reason: data.reason } }];
    }
    case 'ExtendDeadline': {
      if (status === 'cancelled') throw new RuleBroken('callCancelled');
      const formerCloses = window.closes;
      if (!formerCloses) throw new RuleBroken('callHasNoDeadline');
      if (data.receivedAt >= formerCloses.instant) throw new RuleBroken('callAlreadyClosed');
      if (data.closes.instant <= formerCloses.instant)
        throw new RuleBroken('deadlineNotLater', {}, [{ field: 'closes', rule: 'deadlineNotLater' }]);
      const { closes, reason } = data;
      return [{ type: 'DeadlineExtended', data: { callId, version: version + 1, formerCloses, closes, reason } }];
    }
    case 'CancelCall':
      return status === 'cancelled' ? [] : [{ type: 'CallCancelled', data: { callId, reason: data.reason } }];
    case 'RecordCallOpened':
      return isDue(call, window.opens, call.openedAt, data.at)
        ? [{ type: 'CallOpened', data: { callId, opens: window.opens! } }]
        : [];
    case 'RecordCallClosed':
      return isDue(call, window.closes, call.closedAt, data.at)
        ? [{ type: 'CallClosed', data: { callId, closes: window.closes! } }]
        : [];
  }
}

/** Late, early or twice changes nothing: once for each instant that was reached. */
function isDue(
  { status }: PublishedCall,
  due: Deadline | undefined,
  recorded: Instant | undefined,
  at: Instant,
): boolean {
  return status === 'published' && due !== undefined && due.instant <= at && recorded !== due.instant;
}
