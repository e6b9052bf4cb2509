import type { WorkServices } from '#platform/context';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';

/** Asked for by the clock when a term to accept is over; late or twice changes nothing. */
export async function lapseGrant({ streams, now, askAs }: WorkServices, callId: string, grantId: GrantId) {
  const command = { type: 'LapseGrant', data: { grantId, at: now() } } as const;
  await streams.of(envelopeDecider, callId).decide(askAs(`grantLapsed.${grantId}`), () => command);
}
