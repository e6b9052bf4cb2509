import {
  type Deadline,
  type Instant,
  type Messages,
  type OrganisationId,
  RuleBroken,
  type VaultRef,
} from '#platform/domain';
import type { CallContent, CallDraft, CallEvent, CallId, CallWindow } from './call.events';
import { allocationOf, assessmentOf } from './call-assessment.pure';
import { completeContent } from './call-content.pure';
import { callNameKey } from './call-name.pure';
import { movedWindow } from './call-window.pure';
import { same } from './same.pure';

/** What an amendment may change; deadlines have their own commands, scheme, year and ordinal are the call's identity. */
export type CallChanges = Partial<
  Pick<
    CallDraft,
    | 'title'
    | 'description'
    | 'theme'
    | 'envelopeCents'
    | 'rate'
    | 'criteria'
    | 'eligibleKinds'
    | 'assessment'
    | 'allocation'
  >
>;

export type PublishedCallCommand = Messages<{
  AmendCall: { changes: CallChanges; reason: VaultRef; scoringOpened: boolean };
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
  readonly organisationCloses: ReadonlyMap<OrganisationId, Deadline>; // for which it was reopened
  readonly suspendedAt?: Instant | undefined;
  readonly disabled: boolean;
  readonly openedAt?: Instant; // the instant whose opening was recorded
  readonly closedAt?: Instant;
}

/** What may still happen to a call that people have read, beside what moves its deadlines. */
export function decideOnPublished({ type, data }: PublishedCallCommand, call: PublishedCall): readonly CallEvent[] {
  const { callId, version, content, window, status } = call;
  switch (type) {
    case 'AmendCall': {
      if (status === 'cancelled') throw new RuleBroken('callCancelled');
      const amended = completeContent({ ...content, ...data.changes });
      if (same(amended, content)) return [];
      if (data.scoringOpened && changesJudging(amended, content)) throw new RuleBroken('callCriteriaFrozen');
      return [{ type: 'CallAmended', data: { callId, version: version + 1, content: amended, reason: data.reason } }];
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

/** What files are scored by and the envelope is shared out by; an absent rule and its default are the same. */
export const changesJudging = (one: CallContent, other: CallContent): boolean => !same(judgedBy(one), judgedBy(other));
const judgedBy = (content: CallContent) => [content.criteria, assessmentOf(content), allocationOf(content)];

/** Late, early or twice changes nothing: once for each instant that was reached. A suspended call neither opens nor closes. */
function isDue(
  { status, suspendedAt }: PublishedCall,
  due: Deadline | undefined,
  recorded: Instant | undefined,
  at: Instant,
): boolean {
  return status === 'published' && !suspendedAt && due !== undefined && due.instant <= at && recorded !== due.instant;
}

export function evolvePublished(call: PublishedCall, { type, data }: CallEvent): PublishedCall {
  switch (type) {
    case 'CallAmended': {
      const nameKeys = [...new Set([...call.nameKeys, callNameKey(data.content)])];
      return { ...call, version: data.version, content: data.content, nameKeys };
    }
    case 'DeadlineExtended':
    case 'CallReopened':
      return { ...call, version: data.version, window: movedWindow(call.window, data) };
    case 'CallReopenedForOrganisation': {
      const organisationCloses = new Map([...call.organisationCloses, [data.organisationId, data.closes]]);
      return { ...call, organisationCloses };
    }
    case 'CallSuspended':
      return { ...call, suspendedAt: data.suspendedAt };
    case 'CallResumed':
      return { ...call, suspendedAt: undefined, version: data.version, window: movedWindow(call.window, data) };
    case 'CallDisabled':
    case 'CallEnabled':
      return { ...call, disabled: type === 'CallDisabled' };
    case 'CallCancelled':
      return { ...call, status: 'cancelled' };
    case 'CallOpened':
      return { ...call, openedAt: data.opens.instant };
    case 'CallClosed':
      return { ...call, closedAt: data.closes.instant };
    case 'CallDrafted':
    case 'CallDraftRevised':
    case 'CallPublished':
      return call;
  }
}
