import { localDateOf } from '#platform/clock';
import { hasRole, type PersonId, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { actingChair } from '../acting-chair.policy';
import { assessmentDecider, isOpen } from '../assessment.decider';
import type { AssessmentAbout } from '../assessment.events';
import { assessmentIdOf } from '../assessment-id';
import { membersOf } from '../composition.pure';
import { isBarred } from '../firewall.policy';
import type { ComposedJury } from '../jury.decider';
import type { JuryFile } from '../jury-file.pure';
import { barriersOf } from './barriers-of';

/** Who takes the chair over these files today; what it rests on must be unchanged at the append. */
export async function actingChairOf(
  { composition }: ComposedJury,
  over: Parameters<typeof actingChair>[1],
  unit: UnitOfWork,
): Promise<PersonId> {
  const chair = await barriersOf(composition.chairPersonId, localDateOf(unit.ask.receivedAt), unit);
  return actingChair({ composition, chair }, over);
}

/**
 * A ranking is about all its files at once: the chair makes it, the substitute when the chair has a conflict of interest on any of them.
 * @throws RuleBroken notFound, rankingIsForChair, conflictOfInterest
 */
export async function refuseUnlessActingChair(
  jury: ComposedJury,
  files: readonly JuryFile[],
  unit: UnitOfWork,
): Promise<void> {
  const { actor } = unit.ask;
  const { chairPersonId, substitutePersonId } = jury.composition;
  if (![chairPersonId, substitutePersonId].includes(actor.personId)) {
    const knows = hasRole(actor, 'administrator') || membersOf(jury.composition).includes(actor.personId);
    throw new RuleBroken(knows ? 'rankingIsForChair' : 'notFound');
  }
  if (files.some((file) => isBarred(actor, file))) throw new RuleBroken('conflictOfInterest');
  if ((await actingChairOf(jury, { files }, unit)) !== actor.personId) throw new RuleBroken('rankingIsForChair');
}

/** Nobody rules on the scores of a file who still has to score it, and would learn here whether another has. @throws RuleBroken notFound */
export async function refuseWhileBlind({ applicationId, round }: AssessmentAbout, unit: UnitOfWork): Promise<void> {
  const own = await unit.load(assessmentDecider, assessmentIdOf(applicationId, unit.ask.actor.personId, round));
  if (own.status !== 'none' && isOpen(own.status)) throw new RuleBroken('notFound');
}
