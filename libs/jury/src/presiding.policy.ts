import { type Actor, hasRole, RuleBroken } from '#platform/domain';
import type { ComposedJury, Jury } from './jury.decider';
import { membersOf } from './seats.pure';

/** Administrators run every jury, its chair this one. @throws RuleBroken `notFound` for whoever may not know of it */
export function refuseUnlessPresiding(actor: Actor, jury: Jury): asserts jury is ComposedJury {
  if (jury.status === 'none') throw new RuleBroken('notFound');
  if (hasRole(actor, 'administrator')) return;
  const { composition } = jury;
  if (!membersOf(composition).includes(actor.personId)) throw new RuleBroken('notFound');
  if (composition.chairPersonId !== actor.personId) throw new RuleBroken('notTheChair');
}
