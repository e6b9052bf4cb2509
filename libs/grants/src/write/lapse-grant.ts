import type { WorkServices } from '#platform/context';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { reserveInLog } from './reserve-in-log';

/** Asked for by the clock when a term to accept is over; late or twice changes nothing. */
export async function lapseGrant({ streams, now, askAs }: WorkServices, callId: string, grantId: GrantId) {
  await streams.of(envelopeDecider, callId).decide(askAs(`grantLapsed.${grantId}`), async (envelope, unit) => {
    const reserve = await reserveInLog(envelope, callId, unit);
    return { type: 'LapseGrant', data: { grantId, at: now(), reserve } };
  });
}
