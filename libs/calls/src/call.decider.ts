import { type Decider, type Messages, RuleBroken, type Violation } from '#platform/domain';
import type { CallDraft, CallEvent, CallId, CallWindow } from './call.events';
import { completeContent } from './call-content.pure';
import { callNameKey } from './call-name.pure';
import { decideOnPublished, type PublishedCall, type PublishedCallCommand } from './published-call.pure';
import { same } from './same.pure';

type DraftCommand = Messages<{
  DraftCall: { callId: CallId; draft: CallDraft };
  ReviseCallDraft: { changes: CallDraft; clear: readonly (keyof CallDraft)[] };
  PublishCall: { window: CallWindow; windowViolations: readonly Violation[] };
}>;
export type CallCommand = DraftCommand | PublishedCallCommand;

export type Call =
  | { readonly status: 'none' }
  | { readonly status: 'draft'; readonly callId: CallId; readonly draft: CallDraft }
  | PublishedCall;

export const callDecider: Decider<Call, CallCommand, CallEvent> = {
  stream: 'call',
  initialState: { status: 'none' },

  decide(command, call) {
    const { type, data } = command;
    if (type === 'DraftCall') {
      if (call.status !== 'none') throw new RuleBroken('callAlreadyDrafted');
      return [{ type: 'CallDrafted', data }];
    }
    if (call.status === 'none') throw new RuleBroken('notFound');
    if (type === 'ReviseCallDraft' || type === 'PublishCall') {
      if (call.status !== 'draft') throw new RuleBroken('callNotInDraft');
      return type === 'PublishCall' ? publish(data, call) : revise(data, call);
    }
    if (call.status === 'draft') throw new RuleBroken('callNotPublished');
    return decideOnPublished(command, call);
  },

  evolve(call, { type, data }) {
    if (type === 'CallDrafted' || type === 'CallDraftRevised')
      return { status: 'draft', callId: data.callId, draft: data.draft };
    if (type === 'CallPublished') {
      const { callId, version, content, window } = data;
      return { status: 'published', callId, version, content, window, nameKeys: [callNameKey(content)] };
    }
    if (call.status === 'none' || call.status === 'draft') return call;
    switch (type) {
      case 'CallAmended': {
        const nameKeys = [...new Set([...call.nameKeys, callNameKey(data.content)])];
        return { ...call, version: data.version, content: data.content, nameKeys };
      }
      case 'DeadlineExtended':
        return { ...call, version: data.version, window: { ...call.window, closes: data.closes } };
      case 'CallCancelled':
        return { ...call, status: 'cancelled' };
      case 'CallOpened':
        return { ...call, openedAt: data.opens.instant };
      case 'CallClosed':
        return { ...call, closedAt: data.closes.instant };
    }
  },
};

type CommandData<Type extends DraftCommand['type']> = Extract<DraftCommand, { type: Type }>['data'];
type DraftedCall = Extract<Call, { status: 'draft' }>;

function revise({ changes, clear }: CommandData<'ReviseCallDraft'>, { callId, draft }: DraftedCall): CallEvent[] {
  const kept = Object.fromEntries(Object.entries(draft).filter(([field]) => !(clear as string[]).includes(field)));
  const revised: CallDraft = { ...kept, ...changes };
  return same(revised, draft) ? [] : [{ type: 'CallDraftRevised', data: { callId, draft: revised } }];
}

function publish(
  { window, windowViolations }: CommandData<'PublishCall'>,
  { callId, draft }: DraftedCall,
): CallEvent[] {
  const content = completeContent(draft, windowViolations);
  return [{ type: 'CallPublished', data: { callId, version: 1, content, window } }];
}
