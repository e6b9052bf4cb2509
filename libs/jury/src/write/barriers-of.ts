import { reachedFrom } from '#platform/access';
import { linesOn, type LocalDate, type PersonId } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import type { Barred } from '../firewall.policy';
import { interestsDecider } from '../interests.decider';
import { judgingPerson, reportsOfPerson } from '../judging-person.fold';

/** What stands between somebody else than who asks and files, on this day; all it rests on must be unchanged at the append. */
export async function barriersOf(personId: PersonId, day: LocalDate, unit: Pick<UnitOfWork, 'load'>): Promise<Barred> {
  const { memberships } = await unit.load(judgingPerson, personId);
  const { declared } = await unit.load(interestsDecider, personId);
  const superiorsOf = async (id: PersonId) => linesOn((await unit.load(judgingPerson, id)).superiors, day);
  const above = await reachedFrom(personId, superiorsOf);
  const below = await reachedFrom(personId, async (id) => linesOn(await unit.load(reportsOfPerson, id), day));
  const organisations = memberships
    .filter(({ from, until }) => from <= day && (!until || day < until))
    .map(({ organisationId }) => organisationId);
  return { organisations, barredFrom: declared, line: [...new Set([...above, ...below])] };
}
