import type { PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type Deliberation, deliberationDecider } from './deliberation.decider';
import type { DeliberationEvent, FileDeliberationEvent } from './deliberation.events';
import { type FileDeliberationCommand, fileDeliberationsDecider } from './file-deliberations.decider';
import {
  about,
  called,
  closed,
  composition,
  fatima,
  item,
  karim,
  koen,
  lea,
  one,
  opened,
  reopened,
  sam,
  three,
  words,
} from './testing/deliberation.fixture';

const { given } = decisionsOf(fileDeliberationsDecider);
type Decide = FileDeliberationCommand['data'];
type Decided = FileDeliberationEvent['data'];

const meeting = (...events: readonly DeliberationEvent[]): Deliberation =>
  events.reduce((state, event) => deliberationDecider.evolve(state, event), deliberationDecider.initialState);
const all = [fatima, karim, koen, lea, sam];
const inSession = meeting(called(), opened(...all));

const decide = (more: Partial<Decide> = {}): FileDeliberationCommand => ({
  type: 'DecideOnFile',
  data: {
    applicationId: one,
    meeting: inSession,
    composition,
    barred: [],
    by: fatima,
    outcome: 'proposed',
    motivation: words,
    ...more,
  },
});
const decided = (more: Partial<Decided> = {}): FileDeliberationEvent => ({
  type: 'FileDeliberated',
  data: {
    ...item(one),
    ...about,
    outcome: 'proposed',
    motivation: words,
    present: all,
    left: [],
    chairPersonId: fatima,
    ...more,
  },
});

describe('the jury decides on a file', () => {
  it('with its reasons, the chair presiding', () => given().when(decide()).then(decided()));
  it.each(['proposed', 'notProposed', 'deferred'] as const)('as %s', (outcome) =>
    given().when(decide({ outcome })).then(decided({ outcome })),
  );
  it('again: the newest decision counts', () =>
    given(decided())
      .when(decide({ outcome: 'deferred' }))
      .then(decided({ outcome: 'deferred' })));
  it('as its secretary writes it down', () =>
    given()
      .when(decide({ by: sam }))
      .then(decided()));
  it('not as any other member has it', () =>
    given()
      .when(decide({ by: koen }))
      .thenRefused('notPresiding'));
  it('while it meets', () => {
    given()
      .when(decide({ meeting: meeting() }))
      .thenRefused('notFound');
    given()
      .when(decide({ meeting: meeting(called()) }))
      .thenRefused('deliberationNotOpen');
    given()
      .when(decide({ meeting: meeting(called(), opened(...all), closed) }))
      .thenRefused('deliberationNotOpen');
    given()
      .when(decide({ meeting: meeting(called(), opened(...all), closed, reopened) }))
      .then(decided());
  });
  it('when it stands on the agenda', () =>
    given()
      .when(decide({ applicationId: three }))
      .thenRefused('fileNotOnAgenda'));
});

describe('a conflict of interest on the file', () => {
  const without = (...gone: readonly PersonId[]) => all.filter((each) => !gone.includes(each));

  it('counts as having left', () =>
    given()
      .when(decide({ barred: [koen] }))
      .then(decided({ present: without(koen), left: [koen] })));
  it('gives the substitute the chair', () => {
    const left = { present: without(fatima), left: [fatima], chairPersonId: karim };
    given()
      .when(decide({ barred: [fatima], by: karim }))
      .then(decided(left));
    given()
      .when(decide({ barred: [fatima], by: sam }))
      .then(decided(left));
    given()
      .when(decide({ by: karim }))
      .thenRefused('notPresiding');
  });
  it('does not count for the quorum of that file', () => {
    given()
      .when(decide({ barred: [koen, lea] }))
      .thenRefused('quorumNotMet');
    const small = meeting(called(2), opened(koen, lea, sam));
    given()
      .when(decide({ meeting: small, by: sam, barred: [koen] }))
      .thenRefused('quorumNotMet');
  });
  it('of chair and substitute leaves nobody to preside', () =>
    given()
      .when(decide({ meeting: meeting(called(2), opened(...all)), barred: [fatima, karim], by: sam }))
      .thenRefused('nobodyPresides'));
  it('does not matter of somebody who is not there', () =>
    given()
      .when(decide({ meeting: meeting(called(), opened(fatima, koen, karim)), barred: [lea] }))
      .then(decided({ present: [fatima, koen, karim] })));
});

describe('another place on the ranking', () => {
  const moved = { adjustedRank: 1, rankReason: words };
  it('is given with a reason', () => given().when(decide(moved)).then(decided(moved)));
  it('is not given without one', () =>
    given()
      .when(decide({ adjustedRank: 1 }))
      .thenRefused('adjustedRankNeedsReason'));
  it('is not given to what is not proposed', () =>
    given()
      .when(decide({ ...moved, outcome: 'deferred' }))
      .thenRefused('adjustedRankNotProposed'));
});
