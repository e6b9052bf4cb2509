import type { ApplicationId } from '#applications/application.events';
import type { UnitOfWork } from '#platform/event-store';
import { refuseInterested } from '../allocation.policy';
import type { DecreeContent } from '../decree-states.pure';
import { envelopeDecider } from '../envelope.decider';
import { fileParties } from '../file-parties.fold';

/** Nobody with a conflict of interest on a file has a hand in its grant. @throws RuleBroken conflictOfInterest */
export async function refuseInterestIn(applicationId: string, unit: UnitOfWork): Promise<void> {
  const { organisationId, involved } = await unit.load(fileParties, applicationId);
  const organisations = organisationId ? [organisationId] : [];
  refuseInterested(unit.ask.actor, { files: [applicationId as ApplicationId], organisations, involved });
}

/** Nobody gives an opinion on a decree with such a file in it. @throws RuleBroken conflictOfInterest */
export async function refuseInterestInDecree({ callId, lines }: DecreeContent, unit: UnitOfWork): Promise<void> {
  const placed = new Set(lines.flatMap(({ grantIds }) => grantIds));
  const { grants } = await unit.load(envelopeDecider, callId);
  const files = grants.filter(({ grantId }) => placed.has(grantId)).map(({ applicationId }) => applicationId);
  await Promise.all(files.map((each) => refuseInterestIn(each, unit)));
}
