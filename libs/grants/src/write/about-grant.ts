import { type Ask, Receipt, RevisionStale, type Streams } from '#platform/event-store';
import { envelopeDecider } from '../envelope.decider';
import type { AllocationId, GrantId } from '../envelope.events';
import type { Grant } from '../envelope.pure';

/** The grants of a call share a stream, yet each is a thing with a revision of its own: the one its reader saw is checked here. */
export function seenByCaller(grant: Grant, { ifMatch }: Ask): Grant {
  if (ifMatch !== undefined && ifMatch !== grant.revision) throw new RevisionStale(grant.revision);
  return grant;
}

/** The Ask for the shared stream, whose own revision no caller has seen. */
export const forEnvelope = (ask: Ask): Ask => ({
  ...ask,
  ifMatch: undefined,
  again: async () => forEnvelope(await ask.again()),
});

export const grantReceipt = (grantId: GrantId, { revision, position, outcome }: Receipt): Receipt =>
  new Receipt(grantId, revision, position, outcome);

/** The same for what is not the last thing that its command touched: the revision is looked up. */
export async function receiptAbout(
  id: GrantId | AllocationId,
  callId: string,
  { revision, position, outcome }: Receipt,
  streams: Streams,
): Promise<Receipt> {
  const { allocation, grants } = (await streams.load(envelopeDecider, callId)).state;
  const own = allocation?.allocationId === id ? allocation : grants.find(({ grantId }) => grantId === id);
  return new Receipt(id, own?.revision ?? revision, position, outcome);
}
