import type { Instant, Messages } from '#platform/domain';
import type { CallId } from './call.events';

/** The part of a call's window that its scheme must keep free; a side that is absent is unlimited. */
export interface Round {
  readonly opensAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
}

/** The stream `scheme-<scheme>`: which round takes which time. Facts, kept for ever. */
export type SchemeEvent = Messages<{
  RoundScheduled: { scheme: string; callId: CallId } & Round;
  RoundProlonged: { scheme: string; callId: CallId; closesAt: Instant };
  RoundReopened: { scheme: string; callId: CallId; opensAt: Instant; closesAt: Instant }; // what lay between stays free
  RoundFreed: { scheme: string; callId: CallId };
}>;
