import { type Actor, RuleBroken } from '#platform/domain';
import type { Ask } from '#platform/event-store';
import type { GrantId } from '../envelope.events';
import { type Envelope, type Grant, grantOf } from '../envelope.pure';
import { seenByCaller } from './about-grant';

/** A grant of one's own organisation, at the revision that the caller saw. @throws RuleBroken notFound for another's as for none */
export function ownGrant(envelope: Envelope, grantId: GrantId, actor: Actor, ask: Ask): Grant {
  const grant = grantOf(envelope, grantId);
  if (!actor.organisations.includes(grant.organisationId)) throw new RuleBroken('notFound');
  return seenByCaller(grant, ask);
}
