import { type Actor, hasRole, RuleBroken } from '#platform/domain';
import { membersOf } from './composition.pure';
import type { ComposedJury, Jury } from './jury.decider';

/** Chair, substitute and secretary run the meetings of a jury. @throws RuleBroken `notFound` for whoever may not know of it */
export function refuseUnlessOfPresidium(actor: Actor, jury: Jury): asserts jury is ComposedJury {
  if (jury.status === 'none') throw new RuleBroken('notFound');
  const { chairPersonId, substitutePersonId, secretaryPersonId } = jury.composition;
  if ([chairPersonId, substitutePersonId, secretaryPersonId].includes(actor.personId)) return;
  const knows = hasRole(actor, 'administrator') || membersOf(jury.composition).includes(actor.personId);
  if (!knows) throw new RuleBroken('notFound');
  throw new RuleBroken('notOfPresidium');
}
