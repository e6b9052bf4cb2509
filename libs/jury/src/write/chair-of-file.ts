import { hasRole, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import type { AssessmentAbout } from '../assessment.events';
import { refuseBarred } from '../firewall.policy';
import { juryDecider } from '../jury.decider';
import { refuseUnlessSeated } from '../presiding.policy';
import { actingChairOf, refuseWhileBlind } from './acting-chair';
import { fileOf } from './own-assessment';

/**
 * Whoever takes the chair for the file, and administrators; nobody with a conflict of interest on it, and nobody who still has to score it.
 * @throws RuleBroken notFound, conflictOfInterest, notActingChair
 */
export async function refuseUnlessActing(about: AssessmentAbout, unit: UnitOfWork): Promise<void> {
  const { actor } = unit.ask;
  const jury = await unit.load(juryDecider, about.callId);
  refuseUnlessSeated(actor, jury);
  const file = await fileOf(about, unit);
  refuseBarred(actor, file);
  await refuseWhileBlind(about, unit);
  if (hasRole(actor, 'administrator')) return;
  if ((await actingChairOf(jury, { files: [file] }, unit)) !== actor.personId) throw new RuleBroken('notActingChair');
}
