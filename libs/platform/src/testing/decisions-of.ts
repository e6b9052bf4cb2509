import { type AnyEvent, type Decider, RuleBroken } from '#platform/domain';

/** given / when / then on a decider: no service, no framework. */
export function decisionsOf<State, Command, Event extends AnyEvent>(decider: Decider<State, Command, Event>) {
  const given = (...past: readonly Event[]) => ({
    when: (command: Command) => {
      const state = past.reduce((folded, event) => decider.evolve(folded, event), decider.initialState);
      const decide = (): readonly Event[] => decider.decide(command, state);
      return {
        then: (...events: readonly Event[]): void => expect(decide()).toEqual(events),
        thenNothing: (): void => expect(decide()).toEqual([]),
        thenRefused: (rule: string, ...fields: readonly string[]): void => {
          const refusal = refusalOf(decide);
          expect(refusal.rule).toBe(rule);
          if (fields.length > 0) expect(refusal.violations.map(({ field }) => field)).toEqual(fields);
        },
      };
    },
  });
  return { given };
}

function refusalOf(decide: () => unknown): RuleBroken {
  try {
    decide();
  } catch (error) {
    if (error instanceof RuleBroken) return error;
    throw error;
  }
  throw new Error('expected a refusal, but it was decided');
}
