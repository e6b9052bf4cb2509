import { hasRole, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { localDateOf } from '#platform/clock';
import { membersOf } from '../composition.pure';
import { isBarred } from '../firewall.policy';
import type { ComposedJury } from '../jury.decider';
import type { JuryFile } from '../jury-file.pure';
import { barriersOf } from './barriers-of';

/**
 * A ranking is about all its files at once: the chair makes it, the substitute when the chair has a conflict of interest on any of them.
 * When both have one, the jury is recomposed. @throws RuleBroken notFound, rankingIsForChair, conflictOfInterest
 */
export async function refuseUnlessActingChair(
  { composition }: ComposedJury,
  files: readonly JuryFile[],
  unit: UnitOfWork,
): Promise<void> {
  const { actor, receivedAt } = unit.ask;
  const { chairPersonId, substitutePersonId } = composition;
  const isSubstitute = actor.personId === substitutePersonId;
  if (actor.personId !== chairPersonId && !isSubstitute) {
    const knows = hasRole(actor, 'administrator') || membersOf(composition).includes(actor.personId);
    if (!knows) throw new RuleBroken('notFound');
    throw new RuleBroken('rankingIsForChair');
  }
  if (files.some((file) => isBarred(actor, file))) throw new RuleBroken('conflictOfInterest');
  if (!isSubstitute) return;
  const chair = await barriersOf(chairPersonId, localDateOf(receivedAt), unit);
  if (!files.some((file) => isBarred(chair, file))) throw new RuleBroken('rankingIsForChair');
}
