import type { ApplicationId } from '#applications/application.events';
import { type AnyEvent, type Instant, noBarriers, type PersonId, type Recorded, type Role } from '#platform/domain';
import { establish, inOrder, reserveHeld, reserveMovedUp, reserveTied } from '../allocation.fixture';
import { envelopeDecider } from '../envelope.decider';
import { aboutGrant, awardedInPart, callId, declined, dropped, proposed, refused } from '../grants.fixture';
import { grantsTasks } from './grants.tasks';
import { reserveList } from './reserve-list.projection';

type Row = ReturnType<typeof reserveList.evolve>;
const at = (n: number) => `2022-07-${String(n).padStart(2, '0')}T08:00:00.000Z` as Instant;
const rowAfter = (...events: readonly AnyEvent[]): Row =>
  events.reduce<Row>((row, event, n) => {
    if (!(reserveList.events as readonly string[]).includes(event.type)) return row;
    const recorded = { ...event, metadata: { recordedAt: at(n + 1) } } as Recorded<never>;
    expect(reserveList.keys(recorded)).toEqual([callId]);
    return reserveList.evolve(row, recorded, callId);
  }, null);

const content = (envelopeCents: number) => ({ envelopeCents });
const published = { type: 'CallPublished', data: { callId, version: 1, content: content(1_000) } } as AnyEvent;
const amended = (envelopeCents: number) =>
  ({ type: 'CallAmended', data: { callId, version: 2, content: content(envelopeCents) } }) as AnyEvent;
const ranked = (version = 1) => ({ type: 'RankingEstablished', data: { callId, version } }) as AnyEvent;
const withdrawnRanking = { type: 'RankingWithdrawn', data: { callId, version: 1 } } as AnyEvent;
const cancelled = { type: 'CallCancelled', data: { callId } } as AnyEvent;
const about = (type: string, name: string): AnyEvent => ({
  type,
  data: { callId, applicationId: aboutGrant(name).applicationId },
});

// a gets 900, b 100 of 300; c (250) and d (50) wait
const files = inOrder(900, 300, 250, 50);
const establishedOf = (ranks: typeof files) =>
  envelopeDecider.decide(establish('rankedPartial', 1_000, ranks), envelopeDecider.initialState);
const made = [published, ranked(), ...establishedOf(files), awardedInPart('b', 100, 300)] as const;
const held = [...made, declined('b', 100), reserveHeld(100)] as const;
const heldSince = at(held.length);

const level = files.map((each) => (each.name === 'd' ? { ...each, rank: 3 } : each));
const tied = [
  ...[published, ranked(), ...establishedOf(level), awardedInPart('b', 100, 300)],
  ...[declined('b', 100), reserveTied(100, 'c', 'd')],
] as const;

const waitsFor = (...events: readonly AnyEvent[]) => rowAfter(...events)?.waitsFor;

describe('a reserve list that was held', () => {
  it('waits for administrators, with the money that is free, since it first did', () => {
    expect(waitsFor(...made, declined('b', 100))).toBeUndefined();
    expect(rowAfter(...held)).toMatchObject({ waitsFor: 'administrators', freeCents: 100, since: heldSince });
    const more = rowAfter(...held, declined('a', 900), reserveHeld(1_000));
    expect(more).toMatchObject({ waitsFor: 'administrators', freeCents: 1_000, since: heldSince });
  });

  it('waits for nobody once it moved up, another one took its place, or it can move no more', () => {
    const moved = [proposed('c', 100, 250), reserveMovedUp(100)];
    expect(waitsFor(...held, ...moved)).toBeUndefined();
    expect(waitsFor(...held, ranked(2), ...establishedOf(files))).toBeUndefined();
    expect(waitsFor(...held, withdrawnRanking)).toBeUndefined();
    expect(waitsFor(...held, withdrawnRanking, ranked(2))).toBeUndefined();
    expect(waitsFor(...held, cancelled)).toBeUndefined();
  });

  it('waits for nobody while no money is free, or nobody is left to get it', () => {
    expect(waitsFor(...held, amended(900))).toBeUndefined();
    expect(waitsFor(...held, proposed('e', 100))).toBeUndefined();
    expect(waitsFor(...held, proposed('e', 100), dropped('e', 100))).toBe('administrators');
    const [c, d] = [about('ApplicationWithdrawn', 'c'), about('ApplicationMarkedDuplicate', 'd')];
    expect(waitsFor(...held, c)).toBe('administrators');
    expect(waitsFor(...held, c, d)).toBeUndefined();
    expect(waitsFor(...held, c, d, about('ApplicationFoundAdmissible', 'd'))).toBe('administrators');
    expect(waitsFor(...held, c, refused('d', 50))).toBeUndefined();
  });

  it('waits for nobody when what is free is not enough for the next one', () => {
    const stop = envelopeDecider.decide(establish('rankedStop', 1_000, files), envelopeDecider.initialState);
    const past = [published, ranked(), ...stop, declined('a', 900), reserveHeld(1_000)] as const;
    expect(waitsFor(...past)).toBe('administrators');
    expect(waitsFor(...past, proposed('e', 800))).toBeUndefined(); // b asks 300, and 200 is free
  });
});

describe('a reserve list whose next files are level', () => {
  it('waits for the chair while they are, for the same money', () => {
    expect(rowAfter(...tied)).toMatchObject({ waitsFor: 'chair', freeCents: 100 });
    expect(waitsFor(...tied, proposed('e', 40))).toBe('administrators'); // to be told anew
    expect(waitsFor(...tied, proposed('e', 40), dropped('e', 40))).toBe('chair');
    expect(waitsFor(...tied, proposed('e', 100))).toBeUndefined();
  });

  it('waits for administrators when a larger envelope has enough for all of them, and for nobody when it is too small for any', () => {
    expect(waitsFor(...tied, amended(1_200))).toBe('administrators');
    expect(waitsFor(...tied, amended(1_200), reserveMovedUp(300))).toBeUndefined();
    expect(waitsFor(...tied, amended(900))).toBeUndefined();
  });

  it('waits for the chair again when other money was held meanwhile and went elsewhere: a move would tell nothing new', () => {
    const heldSince = [...tied, declined('a', 900), reserveHeld(1_000)] as const;
    expect(waitsFor(...heldSince)).toBe('administrators');
    expect(waitsFor(...heldSince, proposed('e', 900))).toBe('chair');
    expect(waitsFor(...heldSince, reserveMovedUp(900))).toBeUndefined();
  });

  it('waits for administrators once one of them left the running: it no longer stands in the way', () => {
    expect(waitsFor(...tied, about('ApplicationWithdrawn', 'd'))).toBe('administrators');
  });
});

it('is told only to who has no interest in any file of the ranking', () => {
  const actor = (...roles: readonly Role[]) => ({
    ...{ personId: 'ada' as PersonId, language: 'nl' as const, roles, organisations: [], at: at(1) },
    ...noBarriers,
    barredFrom: ['application-a' as ApplicationId],
  });
  const { organisations, involved, files: ids } = rowAfter(...held)!;
  expect([organisations, involved, ids.length]).toEqual([['a', 'b', 'c', 'd'], ['nora'], 4]);
  expect(reserveList.visibleTo(actor('administrator'))).toMatchObject({
    sql: expect.stringMatching(/^not \(.*files && /) as string,
    parameters: [[], ['application-a'], []],
  });
  expect(reserveList.visibleTo(actor('applicant')).sql).toBe('false');
  const task = grantsTasks.find(({ kind }) => kind === 'reserveToMove')!;
  expect([task.waitsFor(actor('auditor'), at(1)), task.waitsFor(actor('administrator'), at(1))]).toMatchObject([
    undefined,
    {},
  ]);
});
