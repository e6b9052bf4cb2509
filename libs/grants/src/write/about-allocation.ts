import { type Actor, RuleBroken } from '#platform/domain';
import { type Ask, RevisionStale } from '#platform/event-store';
import { refuseInterested } from '../allocation.policy';
import type { AllocationId } from '../envelope.events';
import type { Allocated, Envelope } from '../envelope.pure';

/** The allocation that stands, for somebody without an interest in it. @throws RuleBroken notFound, conflictOfInterest */
export function standingAllocation(
  { allocation }: Envelope,
  id: AllocationId,
  actor: Actor,
  { ifMatch }: Ask,
): Allocated {
  if (allocation?.allocationId !== id) throw new RuleBroken('notFound');
  refuseInterested(actor, allocation);
  if (ifMatch !== undefined && ifMatch !== allocation.revision) throw new RevisionStale(allocation.revision);
  return allocation;
}
