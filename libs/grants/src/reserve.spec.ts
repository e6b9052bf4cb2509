import { type Cents, type VaultRef } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import {
  allocationId,
  establish,
  inOrder,
  ranking,
  reserveHeld,
  reserveMovedUp,
  reserveTied,
} from './allocation.fixture';
import { type EnvelopeCommand, envelopeDecider } from './envelope.decider';
import type { EnvelopeEvent } from './envelope.events';
import { committedCents, type Envelope } from './envelope.pure';
import {
  aboutGrant,
  acceptBy,
  awardedInPart,
  call,
  declined,
  lapsed,
  motivation,
  proposed,
  reason,
  standing,
} from './grants.fixture';
import { keepsReason, type Reserve } from './reserve.pure';

const { given } = decisionsOf(envelopeDecider);
const after = (past: readonly EnvelopeEvent[]) =>
  past.reduce<Envelope>((state, event) => envelopeDecider.evolve(state, event), envelopeDecider.initialState);
const decided = (command: EnvelopeCommand, past: readonly EnvelopeEvent[] = []) =>
  envelopeDecider.decide(command, after(past));

describe('the reserve list', () => {
  const files = inOrder(900, 300, 250, 50);
  const terms = (envelopeCents: number, ...names: readonly string[]): Reserve => ({
    call: { ...call, envelopeCents: envelopeCents as Cents },
    ranking: ranking([]),
    outdated: false,
    files: new Map(
      names.map((name) => {
        const { applicationId, grantId } = aboutGrant(name);
        const { asked } = files.find((each) => each.name === name)!;
        return [applicationId, { application: standing(name, asked), grantId }];
      }),
    ),
  });
  const decline = (reserve: Reserve): EnvelopeCommand => ({
    type: 'DeclineGrant',
    data: {
      grantId: aboutGrant('b').grantId,
      at: acceptBy.instant.replace('22:00', '21:00') as never,
      reason,
      reserve,
    },
  });
  // a gets 900, b the 100 that are left; c and d are on the reserve list
  const past = [...decided(establish('rankedPartial', 1_000, files)), awardedInPart('b', 100, 300)];

  it('moves up by its strategy when a grant in part is declined, in the same append', () => {
    const events = decided(decline(terms(1_000, 'c', 'd')), past);
    expect(events.map(({ type }) => type)).toEqual(['GrantDeclined', 'GrantProposed', 'ReserveMovedUp']);
    expect(events[0]).toEqual(declined('b', 100));
    expect(events[1]!.data).toMatchObject({ ...aboutGrant('c'), grantedCents: 100, motivation, allocationId });
    expect(committedCents(after([...past, ...events]))).toBe(1_000);
  });

  it('moves up when the term is over, too', () => {
    const data = { grantId: aboutGrant('b').grantId, at: acceptBy.instant, reserve: terms(1_000, 'c', 'd') };
    const events = decided({ type: 'LapseGrant', data }, past);
    expect(events.slice(0, 1)).toEqual([lapsed('b', 100)]);
    expect(events.map(({ type }) => type)).toContain('ReserveMovedUp');
  });

  it('moves once for all whose term is over at the same moment', () => {
    const all = [...past, proposed('e', 70, 200), awardedInPart('e', 70, 200)];
    const data = { grantId: aboutGrant('b').grantId, at: acceptBy.instant, reserve: terms(1_070, 'c', 'd') };
    const events = decided({ type: 'LapseGrant', data }, all);
    expect(events.slice(0, 2)).toEqual([lapsed('b', 100), lapsed('e', 70)]);
    expect(events.filter(({ type }) => type === 'ReserveMovedUp')).toMatchObject([{ data: { freeCents: 170 } }]);
    const held = { ...data, reserve: { ...data.reserve, outdated: true } };
    expect(decided({ type: 'LapseGrant', data: held }, all).slice(2)).toEqual([reserveHeld(170)]);
    given(...all, ...events)
      .when({ type: 'LapseGrant', data: { ...data, grantId: aboutGrant('e').grantId } })
      .thenNothing();
  });

  it('passes over who withdrew meanwhile, and stays when nobody is left', () => {
    const reserve = terms(1_000, 'c', 'd');
    const [[c]] = [...reserve.files] as [[never, never]];
    const gone = { application: standing('c', 250, 'withdrawn'), grantId: aboutGrant('c').grantId };
    const events = decided(decline({ ...reserve, files: new Map([...reserve.files, [c, gone]]) }), past);
    expect(events[1]!.data).toMatchObject({ ...aboutGrant('d'), grantedCents: 50 });
    expect(decided(decline(terms(1_000)), past)).toHaveLength(1);
  });

  it('says that the chair must decide when those next are tied', () => {
    const tied = files.map((each) => (each.name === 'd' ? { ...each, rank: 3 } : each));
    const since = [...decided(establish('rankedPartial', 1_000, tied)), awardedInPart('b', 100, 300)];
    expect(decided(decline(terms(1_000, 'c', 'd')), since)[1]).toEqual(reserveTied(100, 'c', 'd'));
  });

  it('says so once of the same files and the same money, however often it is asked', () => {
    const tied = files.map((each) => (each.name === 'd' ? { ...each, rank: 3 } : each));
    const since = [
      ...decided(establish('rankedPartial', 1_000, tied)),
      awardedInPart('b', 100, 300),
      declined('b', 100),
    ];
    const move: EnvelopeCommand = { type: 'MoveReserveUp', data: { reserve: terms(1_000, 'c', 'd') } };
    given(...since)
      .when(move)
      .then(reserveTied(100, 'c', 'd'));
    given(...since, reserveTied(100, 'c', 'd'))
      .when(move)
      .thenNothing();
    given(...since, reserveTied(90, 'c', 'd'))
      .when(move)
      .then(reserveTied(100, 'c', 'd'));
    given(...since, reserveTied(100, 'c', 'd'), reserveMovedUp(100))
      .when(move)
      .then(reserveTied(100, 'c', 'd'));
  });

  it('moves up by hand when money came free in another way, and otherwise not', () => {
    const move = (envelope: number): EnvelopeCommand => ({
      type: 'MoveReserveUp',
      data: { reserve: terms(envelope, 'c', 'd') },
    });
    given(...past)
      .when(move(1_000))
      .thenNothing();
    expect(decided(move(1_250), past).map(({ type }) => type)).toEqual(['GrantProposed', 'ReserveMovedUp']);
  });

  it('stays where it is while the ranking that it was made of does not stand', () => {
    const withdrawn = { ...terms(1_250, 'c', 'd'), ranking: { status: 'withdrawn' } } as const;
    const next = { ...withdrawn, ranking: { ...ranking([]), version: 2 } };
    for (const reserve of [withdrawn, next])
      expect(decided(decline(reserve), past).map(({ type }) => type)).toEqual(['GrantDeclined']);
    given(...past)
      .when({ type: 'MoveReserveUp', data: { reserve: withdrawn } })
      .thenRefused('rankingMissing');
    given(...past)
      .when({ type: 'MoveReserveUp', data: { reserve: next } })
      .thenRefused('rankingOutdated');
  });

  it('does not move by itself by a ranking that was decided on and is outdated: administrators are told', () => {
    const outdated = { ...terms(1_000, 'c', 'd'), outdated: true };
    expect(decided(decline(outdated), past)).toEqual([declined('b', 100), reserveHeld(100)]);
    expect(decided(decline({ ...terms(1_000), outdated: true }), past)).toHaveLength(1); // nobody waits
  });

  it('moves by hand then, for a reason that is kept; while nothing was decided the ranking is replaced', () => {
    const move = (inSpiteOf?: VaultRef): EnvelopeCommand => ({
      type: 'MoveReserveUp',
      data: { reserve: { ...terms(1_250, 'c', 'd'), outdated: true }, inSpiteOf },
    });
    given(...past)
      .when(move())
      .thenRefused('reserveOutdated');
    expect(decided(move(reason), past).at(-1)!.data).toMatchObject({ inSpiteOf: reason });
    given(...decided(establish('rankedPartial', 1_000, files)))
      .when(move(reason))
      .thenRefused('rankingOutdated');
    const current: EnvelopeCommand = {
      type: 'MoveReserveUp',
      data: { reserve: terms(1_250, 'c', 'd'), inSpiteOf: reason },
    };
    expect(decided(current, past).at(-1)!.data).not.toHaveProperty('inSpiteOf');
  });

  it('keeps a reason only where it moves by an outdated ranking, not where it ends in a tie', () => {
    const outdated = { ...terms(1_000, 'c', 'd'), outdated: true };
    const since = (ranks: typeof files) =>
      after([
        ...decided(establish('rankedPartial', 1_000, ranks)),
        ...[awardedInPart('b', 100, 300), declined('b', 100)],
      ]);
    const level = since(files.map((each) => (each.name === 'd' ? { ...each, rank: 3 } : each)));
    const move = (inSpiteOf?: 'notKept'): EnvelopeCommand => ({
      type: 'MoveReserveUp',
      data: { reserve: outdated, inSpiteOf },
    });
    expect([keepsReason(since(files), outdated), keepsReason(level, outdated)]).toEqual([true, false]);
    expect(keepsReason(since(files), terms(1_000, 'c', 'd'))).toBe(false);
    expect(envelopeDecider.decide(move('notKept'), level)).toEqual([reserveTied(100, 'c', 'd')]);
    expect(() => envelopeDecider.decide(move(), level)).toThrow('reserveOutdated');
  });

  it('is that of the newest allocation', () => {
    const state = after([...past, ...decided(establish('rankedPartial', 1_200, files), past)]);
    expect(state.allocation!.reserve.map(({ reference }) => reference)).toEqual(['d']);
  });
});
