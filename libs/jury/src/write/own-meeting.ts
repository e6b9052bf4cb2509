import type { CallId } from '#calls/call.events';
import { RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { callOfJury } from '../call-of-jury.fold';
import type { Deliberation } from '../deliberation.decider';
import { type ComposedJury, juryDecider } from '../jury.decider';
import { refuseUnlessOfPresidium } from '../presidium.policy';

/** The jury that holds a meeting. @throws RuleBroken notFound, notOfPresidium */
export async function ownMeeting(meeting: Deliberation, unit: UnitOfWork): Promise<ComposedJury> {
  if (meeting.status === 'none') throw new RuleBroken('notFound');
  const jury = await unit.load(juryDecider, meeting.callId);
  refuseUnlessOfPresidium(unit.ask.actor, jury);
  return jury;
}

/** The same, while there is anything left to meet about: what was opened may be closed. @throws RuleBroken also deliberationOfCancelledCall */
export async function ownMeetingToHold(meeting: Deliberation, unit: UnitOfWork): Promise<ComposedJury> {
  const jury = await ownMeeting(meeting, unit);
  await refuseWhenCancelled(jury.callId, unit);
  return jury;
}

/** @throws RuleBroken deliberationOfCancelledCall */
export async function refuseWhenCancelled(callId: CallId, unit: UnitOfWork): Promise<void> {
  if ((await unit.load(callOfJury, callId)).status === 'cancelled') throw new RuleBroken('deliberationOfCancelledCall');
}
