import { type Decider, type Instant, type Messages, RuleBroken } from '#platform/domain';
import type { CallId } from './call.events';
import type { Round, SchemeEvent } from './scheme.events';

export type SchemeCommand = Messages<{
  ScheduleRound: { scheme: string; callId: CallId } & Round;
  ProlongRound: { scheme: string; callId: CallId; closesAt: Instant };
  FreeRound: { scheme: string; callId: CallId };
}>;

export type SchemeRounds = ReadonlyMap<CallId, Round>;

/** Rounds of one scheme never overlap (D10); an open-ended one leaves no room behind it. */
export const schemeRoundsDecider: Decider<SchemeRounds, SchemeCommand, SchemeEvent> = {
  stream: 'scheme',
  initialState: new Map(),

  decide({ type, data }, rounds) {
    switch (type) {
      case 'ScheduleRound':
        refuseOverlap(rounds, data.callId, data);
        return [{ type: 'RoundScheduled', data }];
      case 'ProlongRound':
        refuseOverlap(rounds, data.callId, { ...rounds.get(data.callId), closesAt: data.closesAt });
        return [{ type: 'RoundProlonged', data }];
      case 'FreeRound':
        return rounds.has(data.callId) ? [{ type: 'RoundFreed', data }] : [];
    }
  },

  evolve(rounds, { type, data }) {
    const { callId } = data;
    switch (type) {
      case 'RoundScheduled':
        return new Map([...rounds, [callId, { opensAt: data.opensAt, closesAt: data.closesAt }]]);
      case 'RoundProlonged':
        return new Map([...rounds, [callId, { ...rounds.get(callId), closesAt: data.closesAt }]]);
      case 'RoundFreed':
        return new Map([...rounds].filter(([id]) => id !== callId));
    }
  },
};

function refuseOverlap(rounds: SchemeRounds, callId: CallId, wanted: Round): void {
  const taken = [...rounds].some(([id, round]) => id !== callId && overlap(round, wanted));
  if (taken) throw new RuleBroken('callRoundsOverlap');
}

/** Half-open: a round may open at the very instant at which the one before it closes. */
function overlap(a: Round, b: Round): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd({ opensAt }: Round, { closesAt }: Round): boolean {
  return opensAt === undefined || closesAt === undefined || opensAt < closesAt;
}
