import { type Decider, type Messages, RuleBroken, type Violation } from '#platform/domain';
import type { CallDraft, CallEvent, CallId, CallWindow } from './call.events';
import { completeContent } from './call-content.pure';
import { type DeadlineCommand, decideDeadline } from './call-deadlines.pure';
import { callNameKey } from './call-name.pure';
import {
  decideOnPublished,
  evolvePublished,
  type PublishedCall,
  type PublishedCallCommand,
} from './published-call.pure';
import { same } from './same.pure';

type DraftCommand = Messages<{
  DraftCall: { callId: CallId; draft: CallDraft };
  ReviseCallDraft: { changes: CallDraft; clear: readonly (keyof CallDraft)[] };
  PublishCall: { window: CallWindow; windowViolations: readonly Violation[] };
}>;
export type CallCommand = DraftCommand | PublishedCallCommand | DeadlineCommand;

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
    switch (command.type) {
      case 'AmendCall':
      case 'CancelCall':
      case 'RecordCallOpened':
      case 'RecordCallClosed':
        return decideOnPublished(command, call);
      case 'ExtendDeadline':
      case 'ReopenCall':
      case 'ReopenCallForOrganisation':
      case 'SuspendCall':
      case 'ResumeCall':
      case 'DisableCall':
      case 'EnableCall':
        return decideDeadline(command, call);
    }
  },

  evolve(call, event) {
    const { type, data } = event;
    if (type === 'CallDrafted' || type === 'CallDraftRevised')
      return { status: 'draft', callId: data.callId, draft: data.draft };
    if (type === 'CallPublished') {
      const { callId, version, content, window } = data;
      const nameKeys = [callNameKey(content)];
      const organisationCloses = new Map<never, never>();
      return { status: 'published', callId, version, content, window, nameKeys, organisationCloses, disabled: false };
    }
    return call.status === 'none' || call.status === 'draft' ? call : evolvePublished(call, event);
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
