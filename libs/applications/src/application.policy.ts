import { type Actor, type OrganisationId, RuleBroken } from '#platform/domain';
import { knowsAll } from './told.pure';

/**
 * Only people of the organisation change its files. @throws RuleBroken `notFound` for who may not even know of the file,
 * `organisationNotYours` for who may
 */
export function refuseStrangers(actor: Actor, organisationId: OrganisationId): void {
  if (actor.organisations.includes(organisationId)) return;
  throw new RuleBroken(knowsAll(actor) ? 'organisationNotYours' : 'notFound');
}

/** The organisation meant: the one that was named, else the only one. @throws RuleBroken `organisationNotYours`, `organisationNotNamed` */
export function ownOrganisation({ organisations }: Actor, named: OrganisationId | undefined): OrganisationId {
  const [only, ...more] = organisations;
  if (named === undefined) {
    if (only === undefined || more.length > 0) throw new RuleBroken('organisationNotNamed');
    return only;
  }
  if (!organisations.includes(named)) throw new RuleBroken('organisationNotYours');
  return named;
}
