import { type Actor, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import type { Application } from '../application-state.pure';
import { refuseStrangers } from '../application.policy';
import { callTerms, type CallTerms } from '../call-terms.fold';

/** The terms of the call of an application that this person may change. @throws RuleBroken `notFound`, `organisationNotYours` */
export async function termsForOwn(application: Application, unit: UnitOfWork): Promise<CallTerms> {
  refuseUnlessOwn(application, unit.ask.actor);
  return termsOf(application, unit);
}

/** The terms of the call of an application. @throws RuleBroken `notFound` */
export async function termsOf(application: Application, unit: UnitOfWork): Promise<CallTerms> {
  if (application.status === 'none') throw new RuleBroken('notFound');
  return unit.load(callTerms, application.about.callId);
}

/** @throws RuleBroken `notFound`, the same for a file that is unknown and for one that is another's; `organisationNotYours` */
export function refuseUnlessOwn(
  application: Application,
  actor: Actor,
): asserts application is Exclude<Application, { status: 'none' }> {
  if (application.status === 'none') throw new RuleBroken('notFound');
  refuseStrangers(actor, application.about.organisationId);
}
