import { localDateOf } from '#platform/clock';
import type { OrganisationId } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { leadingOfficial, leadsOn } from '../leading-official.fold';
import type { LeadingOfficials } from '../read/leading-officials';
import type { SignOff } from '../sign-off.pure';

/** Who signs a submission off. Whoever is found leading the organisation must still do so when it is appended. */
export async function neededSignOff(
  organisationId: OrganisationId,
  unit: UnitOfWork,
  leaders: LeadingOfficials,
): Promise<SignOff> {
  const { actor, receivedAt } = unit.ask;
  if (actor.roles.includes('leadingOfficial')) return 'oneself'; // a member, as nobody else submits
  const today = localDateOf(receivedAt);
  for (const personId of await leaders.perhapsOf(organisationId, unit.ask))
    if (leadsOn(today, organisationId, await unit.load(leadingOfficial, personId))) return 'another';
  return 'nobody';
}
