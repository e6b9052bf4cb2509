import fc from 'fast-check';
import { allocationStrategies, type AllocationStrategy } from '#calls/call.events';
import { type Cents, instant, RuleBroken } from '#platform/domain';
import { type EnvelopeCommand, envelopeDecider } from './envelope.decider';
import { allocationId, establish, ranking } from './allocation.fixture';
import type { EnvelopeEvent, GrantId } from './envelope.events';
import { committedCents, type Envelope, latestGrantOf } from './envelope.pure';
import { aboutGrant, acceptBy, call as published, motivation, propose, reason, standing } from './grants.fixture';
import type { Reserve } from './reserve.pure';
import { envelopeStatus, type EnvelopeStatusRow, leftCents } from './read/envelope-status.projection';

const envelopeCents = 1_000 as Cents;
const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const inTime = instant('2022-07-10T08:00:00.000Z');
const call = { ...published, envelopeCents } as const;

const kinds = [
  'propose',
  'award',
  'refuse',
  'drop',
  'accept',
  'decline',
  'lapse',
  'remind',
  'allocate',
  'moveUp',
  'awardAll',
] as const;
interface Step {
  readonly kind: (typeof kinds)[number];
  readonly name: string;
  readonly granted: number;
  readonly strategy: AllocationStrategy;
  readonly ranks: readonly number[];
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  name: fc.constantFrom(...names),
  granted: fc.integer({ min: 1, max: 700 }),
  strategy: fc.constantFrom(...allocationStrategies),
  ranks: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 6 }),
});

/** Every file asks another amount; some rank alike. */
const amounts = new Map(names.map((name, n) => [name, 100 * n + 77]));
const standings = new Map(
  names.map((name) => {
    const { applicationId, grantId } = aboutGrant(name);
    return [applicationId, { application: standing(name, amounts.get(name)!), grantId }];
  }),
);

function commandOf({ kind, name, granted, strategy, ranks }: Step, n: number, state: Envelope): EnvelopeCommand {
  const grantId = latestGrantOf(state, aboutGrant(name).applicationId)?.grantId ?? aboutGrant(name).grantId;
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
    case 'allocate': {
      const files = names.map((each, at) => ({ name: each, asked: amounts.get(each)!, rank: ranks[at]! }));
      const command = establish(strategy, envelopeCents, files);
      if (command.type !== 'EstablishAllocation') throw new Error('another command');
      const fresh = [...command.data.files].map(([id, file]) => [id, { ...file, grantId: grantOf(id, n) }] as const);
      return { ...command, data: { ...command.data, files: new Map(fresh) } };
    }
    case 'moveUp':
      return {
        type: 'MoveReserveUp',
        data: { reserve: reserveAt(n, granted > 600), ...(granted % 2 === 0 && { inSpiteOf: reason }) },
      };
    case 'awardAll': {
      const applications = new Map([...standings].map(([id, each]) => [id, each.application]));
      const data = { allocationId, outcome: 'awarded', motivation, applications, call, acceptBy } as const;
      return { type: 'DecideAllocation', data };
    }
    case 'accept':
      return { type: 'AcceptGrant', data: { grantId, at: inTime } };
    case 'decline':
      return { type: 'DeclineGrant', data: { grantId, at: inTime, reason, reserve: reserveAt(n, granted > 600) } };
    case 'lapse':
      return { type: 'LapseGrant', data: { grantId, at: acceptBy.instant, reserve: reserveAt(n, granted > 600) } };
    case 'remind':
      return { type: 'RemindOfAcceptance', data: { grantId, at: inTime } };
  }
}

/** Each command proposes grants of its own. */
const grantOf = (id: string, n: number) => `${id}.${n}` as GrantId;
const reserveAt = (n: number, outdated: boolean): Reserve => ({
  call,
  ranking: ranking([]),
  outdated,
  files: new Map([...standings].map(([id, each]) => [id, { ...each, grantId: grantOf(id, n) }])),
});

function play(steps: readonly Step[]): readonly EnvelopeEvent[] {
  let state = envelopeDecider.initialState;
  return steps.flatMap((each, n) => {
    try {
      const events = envelopeDecider.decide(commandOf(each, n, state), state);
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
    if ('grantId' in data)
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
    { numRuns: 1_000 },
  );
  expect(fullest).toBeGreaterThan(900); // the sequences do reach the brim
});

it('plays every kind of event, counted on a fixed seed', () => {
  const played = new Set(
    fc.sample(sequences, { seed: 2022, numRuns: 4_000 }).flatMap((steps) => play(steps).map(({ type }) => type)),
  );
  expect([...played].sort()).toEqual([
    'AcceptanceReminded',
    'AllocationDecided',
    'AllocationEstablished',
    'GrantAccepted',
    'GrantAwarded',
    'GrantDeclined',
    'GrantLapsed',
    'GrantProposalDropped',
    'GrantProposed',
    'GrantRefused',
    'ReserveHeld',
    'ReserveMovedUp',
    'ReserveTied',
  ]);
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
