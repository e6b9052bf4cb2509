import fc from 'fast-check';
import { type Cents, instant, RuleBroken } from '#platform/domain';
import { type EnvelopeCommand, envelopeDecider } from './envelope.decider';
import type { EnvelopeEvent } from './envelope.events';
import { committedCents } from './envelope.pure';
import { aboutGrant, acceptBy, call as published, motivation, propose, reason, standing } from './grants.fixture';
import { envelopeStatus, type EnvelopeStatusRow, leftCents } from './read/envelope-status.projection';

const envelopeCents = 1_000 as Cents;
const inTime = instant('2022-07-10T08:00:00.000Z');
const call = { ...published, envelopeCents } as const;

const kinds = ['propose', 'award', 'refuse', 'drop', 'accept', 'decline', 'lapse', 'remind'] as const;
interface Step {
  readonly kind: (typeof kinds)[number];
  readonly name: string;
  readonly granted: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  granted: fc.integer({ min: 1, max: 700 }),
});

function commandOf({ kind, name, granted }: Step): EnvelopeCommand {
  const { grantId } = aboutGrant(name);
  const application = standing(name, 700);
  switch (kind) {
    case 'propose':
      return propose(name, granted, { application, call, motivation });
    case 'award':
    case 'refuse': {
      const outcome = kind === 'award' ? 'awarded' : 'refused';
      return { type: 'DecideGrant', data: { grantId, outcome, motivation, application, call, acceptBy } };
    }
    case 'drop':
      return { type: 'DropGrantProposal', data: { grantId, reason } };
    case 'accept':
      return { type: 'AcceptGrant', data: { grantId, at: inTime } };
    case 'decline':
      return { type: 'DeclineGrant', data: { grantId, at: inTime, reason, reserve } };
    case 'lapse':
      return { type: 'LapseGrant', data: { grantId, at: acceptBy.instant, reserve } };
    case 'remind':
      return { type: 'RemindOfAcceptance', data: { grantId, at: inTime } };
  }
}

function play(steps: readonly Step[]): readonly EnvelopeEvent[] {
  let state = envelopeDecider.initialState;
  return steps.flatMap((each) => {
    try {
      const events = envelopeDecider.decide(commandOf(each), state);
      state = events.reduce((folded, event) => envelopeDecider.evolve(folded, event), state);
      return events;
    } catch (error) {
      if (error instanceof RuleBroken) return [];
      throw error;
    }
  });
}

const holding = ['GrantProposed', 'GrantAwarded', 'AcceptanceReminded', 'GrantAccepted'];

/** Counted from the events alone, without the decider's own state. */
function spent(events: readonly EnvelopeEvent[]): number {
  const held = new Map<string, number>();
  for (const { type, data } of events)
    held.set(data.grantId, 'grantedCents' in data && holding.includes(type) ? data.grantedCents : 0);
  return [...held.values()].reduce((sum, each) => sum + each, 0);
}

const sequences = fc.array(step, { minLength: 1, maxLength: 60 });

it('never exceeds the envelope, whatever is proposed, decided and dropped', () => {
  let fullest = 0;
  fc.assert(
    fc.property(sequences, (steps) => {
      const events = play(steps);
      for (let n = 1; n <= events.length; n++) {
        const now = spent(events.slice(0, n));
        fullest = Math.max(fullest, now);
        expect(now).toBeLessThanOrEqual(envelopeCents);
      }
    }),
    { numRuns: 300 },
  );
  expect(fullest).toBeGreaterThan(900); // the sequences do reach the brim
});

it('shows on the screen what the decider counts', () => {
  fc.assert(
    fc.property(sequences, (steps) => {
      const events = play(steps);
      fc.pre(events.length > 0);
      const state = events.reduce(
        (folded, event) => envelopeDecider.evolve(folded, event),
        envelopeDecider.initialState,
      );
      const start: EnvelopeStatusRow | null = null;
      const row = events.reduce<EnvelopeStatusRow | null>(
        (folded, event) =>
          envelopeStatus.events.some((type) => type === event.type)
            ? envelopeStatus.evolve(folded, event as never, '')
            : folded,
        start,
      )!;
      expect(leftCents({ ...row, envelopeCents })).toBe(envelopeCents - committedCents(state));
      expect(row.proposedCents).toBeGreaterThanOrEqual(0);
      const awaiting = state.grants.filter(({ status }) => status === 'awaitingAcceptance');
      expect(row.toAcceptCents).toBe(awaiting.reduce((sum, { grantedCents }) => sum + grantedCents, 0));
    }),
  );
});
