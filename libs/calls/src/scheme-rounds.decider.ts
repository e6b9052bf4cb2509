import { type Decider, type Instant, type Messages, RuleBroken } from '#platform/domain';
import type { CallId } from './call.events';
import type { Round, SchemeEvent } from './scheme.events';

export type SchemeCommand = Messages<{
  ScheduleRound: { scheme: string; callId: CallId } & Round;
  ProlongRound: { scheme: string; callId: CallId; closesAt: Instant };
  ReopenRound: { scheme: string; callId: CallId; opensAt: Instant; closesAt: Instant };
  FreeRound: { scheme: string; callId: CallId };
}>;

/** A call has a round, and one more each time it was reopened. */
export type SchemeRounds = ReadonlyMap<CallId, readonly Round[]>;

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
        refuseOverlap(rounds, data.callId, { ...rounds.get(data.callId)?.at(-1), closesAt: data.closesAt });
        return [{ type: 'RoundProlonged', data }];
      case 'ReopenRound':
        refuseOverlap(rounds, data.callId, data);
        return [{ type: 'RoundReopened', data }];
      case 'FreeRound':
        return rounds.has(data.callId) ? [{ type: 'RoundFreed', data }] : [];
    }
  },

  evolve(rounds, { type, data }) {
    const { callId } = data;
    switch (type) {
      case 'RoundScheduled':
      case 'RoundReopened': {
        const { opensAt, closesAt } = data;
        return new Map([...rounds, [callId, [...(rounds.get(callId) ?? []), { opensAt, closesAt }]]]);
      }
      case 'RoundProlonged': {
        const own = rounds.get(callId) ?? [];
        return new Map([...rounds, [callId, [...own.slice(0, -1), { ...own.at(-1), closesAt: data.closesAt }]]]);
      }
      case 'RoundFreed':
        return new Map([...rounds].filter(([id]) => id !== callId));
    }
  },
};

function refuseOverlap(rounds: SchemeRounds, callId: CallId, wanted: Round): void {
  const others = [...rounds].flatMap(([id, held]) => (id === callId ? [] : held));
  const taken = others.some((round) => overlap(round, wanted));
  if (taken) throw new RuleBroken('callRoundsOverlap');
}

/** Half-open: a round may open at the very instant at which the one before it closes. */
function overlap(a: Round, b: Round): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd({ opensAt }: Round, { closesAt }: Round): boolean {
  return opensAt === undefined || closesAt === undefined || opensAt < closesAt;
}
