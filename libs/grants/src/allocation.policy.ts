import type { ApplicationId } from '#applications/application.events';
import { type Actor, type OrganisationId, type PersonId, RuleBroken } from '#platform/domain';

/** The files that money is shared out among, and whose they are. */
export interface Concerned {
  readonly files: readonly ApplicationId[];
  readonly organisations: readonly OrganisationId[];
  readonly involved: readonly PersonId[];
}

/** An interest in one of the files is an interest in all: what one gets, another does not. @throws RuleBroken `conflictOfInterest` */
export function refuseInterested({ organisations, barredFrom, line }: Actor, concerned: Concerned): void {
  const barred =
    concerned.organisations.some((each) => organisations.includes(each)) ||
    concerned.files.some((each) => barredFrom.includes(each)) ||
    concerned.involved.some((each) => line.includes(each));
  if (barred) throw new RuleBroken('conflictOfInterest');
}
