import type { UnitOfWork } from '#platform/event-store';
import type { CallCommand } from '../call.decider';
import { type Call, callDecider } from '../call.decider';
import type { CallEvent } from '../call.events';
import { type SchemeCommand, schemeRoundsDecider } from '../scheme-rounds.decider';

/** What moves the deadline of all moves the round of the scheme with it, in the same append. @throws RuleBroken `callRoundsOverlap` */
export async function keepRound(unit: UnitOfWork, call: Call, command: CallCommand): Promise<void> {
  const events = callDecider.decide(command, call);
  if (call.status !== 'published') return;
  const { scheme } = call.content;
  for (const event of events)
    for (const kept of roundOf(scheme, event)) await unit.also(schemeRoundsDecider, scheme, kept);
}

/** A reopening for one organisation is no round: what others may do in the meantime stays as it was. */
function roundOf(scheme: string, { type, data }: CallEvent): readonly SchemeCommand[] {
  const { callId } = data;
  if (type === 'DeadlineExtended')
    return [{ type: 'ProlongRound', data: { scheme, callId, closesAt: data.closes.instant } }];
  if (type === 'CallReopened')
    return [{ type: 'ReopenRound', data: { scheme, callId, opensAt: data.reopenedAt, closesAt: data.closes.instant } }];
  if (type !== 'CallResumed' || !data.closes) return [];
  const closesAt = data.closes.instant;
  const hadClosed = data.formerCloses && data.formerCloses.instant <= data.resumedAt;
  return [
    hadClosed
      ? { type: 'ReopenRound', data: { scheme, callId, opensAt: data.resumedAt, closesAt } }
      : { type: 'ProlongRound', data: { scheme, callId, closesAt } },
  ];
}
