import type { WorkServices } from '#platform/context';
import { envelopeDecider } from '../envelope.decider';
import type { GrantId } from '../envelope.events';
import { rankedFiles } from './ranked-files-in-log';
import { reserveInLog } from './reserve-in-log';

/** Asked for by the clock when a term to accept is over; late or twice changes nothing. */
export async function lapseGrant(services: WorkServices, callId: string, grantId: GrantId) {
  const { streams, now, askAs } = services;
  await streams.of(envelopeDecider, callId).decide(askAs(`grantLapsed.${grantId}`), async (envelope, unit) => {
    const reserve = await reserveInLog(envelope, callId, unit, (ranking) =>
      rankedFiles(callId, ranking, unit, services),
    );
    return { type: 'LapseGrant', data: { grantId, at: now(), reserve } };
  });
}
