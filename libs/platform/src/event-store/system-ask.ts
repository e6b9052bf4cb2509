import { v5 as uuidv5 } from 'uuid';
import { type Instant, systemActor, noBarriers } from '../domain/index';
import type { Ask } from './command';

const namespace = 'c4a0d3c2-3a7e-4b0e-8a55-3f1d8b1f2a90';

/** An Ask of the system itself; the same cause gives the same command id, so that it happens once. */
export function systemAsk(cause: string, receivedAt: Instant): Ask {
  const commandId = uuidv5(cause, namespace);
  const nobody = { language: 'nl', roles: [], organisations: [], ...noBarriers } as const;
  const actor = { personId: systemActor, ...nobody, at: receivedAt };
  const ask: Ask = {
    actor,
    rights: [],
    commandId,
    bodyHash: '',
    correlationId: commandId,
    causationId: cause,
    receivedAt,
    again: () => Promise.resolve(ask),
  };
  return ask;
}
