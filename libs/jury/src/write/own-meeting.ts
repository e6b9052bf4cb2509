import { RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
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
