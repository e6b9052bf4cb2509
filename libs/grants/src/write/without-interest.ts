import type { ApplicationId } from '#applications/application.events';
import type { UnitOfWork } from '#platform/event-store';
import { refuseInterested } from '../allocation.policy';
import { fileParties } from '../file-parties.fold';

/** Nobody with a conflict of interest on a file has a hand in its grant. @throws RuleBroken conflictOfInterest */
export async function refuseInterestIn(applicationId: string, unit: UnitOfWork): Promise<void> {
  const { organisationId, involved } = await unit.load(fileParties, applicationId);
  const organisations = organisationId ? [organisationId] : [];
  refuseInterested(unit.ask.actor, { files: [applicationId as ApplicationId], organisations, involved });
}
