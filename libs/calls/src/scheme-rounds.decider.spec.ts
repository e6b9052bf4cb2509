import fc from 'fast-check';
import type { Instant } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import type { CallId } from './call.events';
import { schemeRoundsDecider } from './scheme-rounds.decider';
import type { Round, SchemeEvent } from './scheme.events';

const { given } = decisionsOf(schemeRoundsDecider);
const scheme = 'coFinancing';
const [first, second] = ['c-1', 'c-2'] as CallId[] as [CallId, CallId];
const day = (n: number) => `2022-01-${String(n).padStart(2, '0')}T00:00:00.000Z` as Instant;
const round = (from?: number, to?: number): Round => ({
  ...(from !== undefined && { opensAt: day(from) }),
  ...(to !== undefined && { closesAt: day(to) }),
});
const scheduled = (callId: CallId, ...days: Parameters<typeof round>): SchemeEvent => ({
  type: 'RoundScheduled',
  data: { scheme, callId, ...round(...days) },
});
const schedule = (callId: CallId, ...days: Parameters<typeof round>) =>
  ({ type: 'ScheduleRound', data: { scheme, callId, ...round(...days) } }) as const;

it('lets a round open at the instant at which the one before it closes', () =>
  given(scheduled(first, 1, 10))
    .when(schedule(second, 10, 20))
    .then(scheduled(second, 10, 20)));

it.each<[string, [number?, number?]]>([
  ['begins within', [9, 20]],
  ['ends within', [1, 6]],
  ['lies within', [6, 7]],
  ['lies around', [1, 20]],
  ['never begins nor ends', []],
])('refuses a round that %s', (_, days) =>
  given(scheduled(first, 5, 10))
    .when(schedule(second, ...days))
    .thenRefused('callRoundsOverlap'),
);

it('refuses a second open-ended round', () =>
  given(scheduled(first, 1)).when(schedule(second, 20)).thenRefused('callRoundsOverlap'));

it('frees the time of a cancelled round', () =>
  given(scheduled(first, 1), { type: 'RoundFreed', data: { scheme, callId: first } })
    .when(schedule(second, 20))
    .then(scheduled(second, 20)));

it('prolongs a round as far as the next one', () => {
  const prolong = (to: number) =>
    ({ type: 'ProlongRound', data: { scheme, callId: first, closesAt: day(to) } }) as const;
  const rounds = given(scheduled(first, 1, 5), scheduled(second, 10, 20));
  rounds.when(prolong(10)).then({ type: 'RoundProlonged', data: { scheme, callId: first, closesAt: day(10) } });
  rounds.when(prolong(11)).thenRefused('callRoundsOverlap');
});

it('reopens a round beside those that ran meanwhile, not over them', () => {
  const reopen = (from: number, to: number) =>
    ({ type: 'ReopenRound', data: { scheme, callId: first, opensAt: day(from), closesAt: day(to) } }) as const;
  const rounds = given(scheduled(first, 1, 5), scheduled(second, 10, 20));
  rounds
    .when(reopen(20, 25))
    .then({ type: 'RoundReopened', data: { scheme, callId: first, opensAt: day(20), closesAt: day(25) } });
  rounds.when(reopen(19, 25)).thenRefused('callRoundsOverlap');
});

it('frees what it never held by doing nothing', () =>
  given()
    .when({ type: 'FreeRound', data: { scheme, callId: first } })
    .thenNothing());

it('never holds two rounds that are open on the same day, whatever is asked', () => {
  const days = fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(days, days), { maxLength: 12 }), (asked) => {
      let rounds = schemeRoundsDecider.initialState;
      asked.forEach(([from, to], n) => {
        if (from !== undefined && to !== undefined && from >= to) return;
        try {
          const events = schemeRoundsDecider.decide(schedule(`c-${String(n)}` as CallId, from, to), rounds);
          rounds = events.reduce((folded, event) => schemeRoundsDecider.evolve(folded, event), rounds);
        } catch {
          return;
        }
      });
      for (let n = 1; n <= 28; n++) {
        const open = [...rounds.values()]
          .flat()
          .filter(({ opensAt, closesAt }) => (opensAt ?? '') <= day(n) && day(n) < (closesAt ?? '9'));
        expect(open.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
