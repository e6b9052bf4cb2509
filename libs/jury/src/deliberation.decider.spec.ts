import { instant, type PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type DeliberationCommand, deliberationDecider } from './deliberation.decider';
import {
  about,
  called,
  closed,
  composition,
  fatima,
  invitedToAll,
  item,
  karim,
  koen,
  lea,
  one,
  opened,
  reopened,
  sam,
  startsAt,
  two,
  words,
} from './testing/deliberation.fixture';

const { given } = decisionsOf(deliberationDecider);

const call = (quorum = 3, agenda = [one, two], barred = new Map(), at = startsAt): DeliberationCommand => ({
  type: 'CallDeliberation',
  data: {
    ...about,
    startsAt,
    agenda: agenda.map(item),
    quorum,
    sitting: { composition, barred },
    at,
  },
});
const open = (...present: readonly PersonId[]): DeliberationCommand => ({
  type: 'OpenDeliberation',
  data: { present, composition, isOnItsDay: true },
});
const close: DeliberationCommand = { type: 'CloseDeliberation', data: {} };
const reopen: DeliberationCommand = { type: 'ReopenDeliberation', data: { reason: words } };

describe('a meeting is called', () => {
  it('inviting each member for the files that they have no conflict on', () => {
    given().when(call()).then(called());
    const invited = invitedToAll.map((each) => (each.personId === koen ? { ...each, applicationIds: [two] } : each));
    given()
      .when(call(3, [one, two], new Map([[koen, [one]]])))
      .then({ type: 'DeliberationCalled', data: { ...called().data, invited } } as never);
  });
  it('with each file once', () =>
    given()
      .when(call(3, [one, two, one]))
      .thenRefused('agendaRepeatsFile'));
  it('with a quorum that the jury can reach: the secretary has no vote', () => {
    given().when(call(4)).then(called(4));
    given().when(call(5)).thenRefused('quorumAboveJury');
  });
  it('for a time to come', () => {
    const late = instant('2022-05-17T07:30:00.001Z');
    given()
      .when(call(3, [one, two], new Map(), late))
      .thenRefused('deliberationInPast', 'startsAt');
  });
  it('once', () => given(called()).when(call()).thenRefused('deliberationAlreadyCalled'));
});

describe('a meeting is opened', () => {
  it('with the quorum there', () =>
    given(called())
      .when(open(karim, koen, lea))
      .then(opened(karim, koen, lea)));
  it('not below it, and the refusal says how many are there: the secretary and a name written twice do not count', () => {
    given(called())
      .when(open(fatima, koen, sam))
      .thenRefused('quorumNotMet');
    given(called())
      .when(open(fatima, koen, koen))
      .thenRefused('quorumNotMet');
    const refusal = (): unknown =>
      deliberationDecider.decide(open(fatima, koen, sam), deliberationDecider.evolve({ status: 'none' }, called()));
    expect(refusal).toThrow(expect.objectContaining({ details: { there: 2, quorum: 3 } }) as Error);
  });
  it('among members only', () =>
    given(called())
      .when(open(fatima, koen, lea, 'somebody' as PersonId))
      .thenRefused('presentNotInJury'));
  it('once', () =>
    given(called(), opened(fatima, koen, lea))
      .when(open(fatima, koen, lea))
      .thenRefused('deliberationAlreadyOpened'));
  it('after it was called', () =>
    given()
      .when(open(fatima, koen, lea))
      .thenRefused('notFound'));
});

describe('a meeting is closed, and reopened with a reason', () => {
  const past = [called(), opened(fatima, koen, lea)];
  it('closes', () =>
    given(...past)
      .when(close)
      .then(closed));
  it('closes once', () =>
    given(...past, closed)
      .when(close)
      .thenNothing());
  it('does not close before it opened', () => given(called()).when(close).thenRefused('deliberationNotOpen'));
  it('opens again', () =>
    given(...past, closed)
      .when(reopen)
      .then(reopened));
  it('opens again only when it was closed', () =>
    given(...past)
      .when(reopen)
      .thenRefused('deliberationNotClosed'));
  it('closes again', () =>
    given(...past, closed, reopened)
      .when(close)
      .then(closed));
});
