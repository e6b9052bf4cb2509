import { localDateOf } from '#platform/clock';
import { hasRole, type PersonId, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { assessmentDecider, isOpen } from '../assessment.decider';
import type { AssessmentAbout } from '../assessment.events';
import { assessmentIdOf } from '../assessment-id';
import { actingChair } from '../assignment.policy';
import { refuseBarred } from '../firewall.policy';
import { type ComposedJury, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { refuseUnlessSeated } from '../presiding.policy';
import { barriersOf } from './barriers-of';

/** Who takes the chair for a file today: the substitute when the chair has a conflict of interest on it. */
export async function actingChairOf(jury: ComposedJury, file: JuryFile, unit: UnitOfWork): Promise<PersonId> {
  const day = localDateOf(unit.ask.receivedAt);
  return actingChair({ jury, chair: await barriersOf(jury.composition.chairPersonId, day, unit) }, file);
}

/**
 * Whoever takes the chair for the file, and administrators; nobody with a conflict of interest on it, and nobody who still has to score it
 * and would learn here whether another has. @throws RuleBroken
 */
export async function refuseUnlessActing(
  { callId, applicationId, round }: AssessmentAbout,
  unit: UnitOfWork,
): Promise<void> {
  const { actor } = unit.ask;
  const jury = await unit.load(juryDecider, callId);
  refuseUnlessSeated(actor, jury);
  const file = await unit.load(juryFile, applicationId);
  if (!file) throw new RuleBroken('notFound');
  refuseBarred(actor, file);
  const own = await unit.load(assessmentDecider, assessmentIdOf(applicationId, actor.personId, round));
  if (own.status !== 'none' && isOpen(own.status)) throw new RuleBroken('notFound');
  if (hasRole(actor, 'administrator')) return;
  if ((await actingChairOf(jury, file, unit)) !== actor.personId) throw new RuleBroken('notActingChair');
}
