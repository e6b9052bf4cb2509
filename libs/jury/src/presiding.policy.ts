import { type Actor, hasRole, RuleBroken } from '#platform/domain';
import type { ComposedJury, Jury } from './jury.decider';
import { membersOf } from './composition.pure';

/** @throws RuleBroken `notFound` for whoever may not know of this jury */
export function refuseUnlessSeated(actor: Actor, jury: Jury): asserts jury is ComposedJury {
  if (jury.status === 'none') throw new RuleBroken('notFound');
  const knows = hasRole(actor, 'administrator') || membersOf(jury.composition).includes(actor.personId);
  if (!knows) throw new RuleBroken('notFound');
}

/** Administrators run every jury, its chair this one. @throws RuleBroken */
export function refuseUnlessPresiding(actor: Actor, jury: Jury): asserts jury is ComposedJury {
  refuseUnlessSeated(actor, jury);
  const presides = hasRole(actor, 'administrator') || jury.composition.chairPersonId === actor.personId;
  if (!presides) throw new RuleBroken('notTheChair');
}
