import { type Cents, RuleBroken } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import type { CallId } from '#calls/call.events';
import type { GrantId } from './envelope.events';
import { type EnvelopeCommand, envelopeDecider } from './envelope.decider';
import {
  aboutGrant,
  acceptBy,
  awarded,
  awardedInPart,
  call,
  decreeOf2022,
  dropped,
  motivation,
  proposed,
  propose,
  reason,
  refused,
  standing,
} from './grants.fixture';

const { given } = decisionsOf(envelopeDecider);
const all2022 = decreeOf2022.map(({ organisation, cents }) => awarded(organisation, cents));

const decide = (
  name: string,
  outcome: 'awarded' | 'refused',
  more: Partial<Extract<EnvelopeCommand, { type: 'DecideGrant' }>['data']> = {},
): EnvelopeCommand => ({
  type: 'DecideGrant',
  data: {
    grantId: aboutGrant(name).grantId,
    outcome,
    motivation,
    application: standing(name, 100),
    call,
    acceptBy,
    ...more,
  },
});
const drop = (name: string): EnvelopeCommand => ({
  type: 'DropGrantProposal',
  data: { grantId: aboutGrant(name).grantId, reason },
});
const refuse = (name: string): EnvelopeCommand => {
  const { callId, grantId, applicationId } = aboutGrant(name);
  const application = standing(name, 500);
  return { type: 'RefuseApplication', data: { callId, grantId, applicationId, application, call, motivation } };
};

describe('propose a grant', () => {
  it('sets the whole request aside', () => given().when(propose('a', 500)).then(proposed('a', 500)));

  it('sets a part aside with a motivation', () =>
    given()
      .when(propose('a', 400, { application: standing('a', 500), motivation }))
      .then({
        type: 'GrantProposed',
        data: { ...aboutGrant('a'), requestedCents: 500, grantedCents: 400, motivation },
      } as never));

  it('refuses a part without a motivation', () =>
    given()
      .when(propose('a', 499, { application: standing('a', 500) }))
      .thenRefused('partialGrantNeedsMotivation'));

  it('refuses more than was requested', () =>
    given()
      .when(propose('a', 501, { application: standing('a', 500) }))
      .thenRefused('grantAboveRequest'));

  it('refuses nothing at all', () => given().when(propose('a', 0)).thenRefused('grantNotPositive'));

  it.each(['submitted', 'inadmissible', 'withdrawn'] as const)('refuses an application that is %s', (status) =>
    given()
      .when(propose('a', 500, { application: standing('a', 500, status) }))
      .thenRefused('applicationNotAdmissible'),
  );

  it('refuses an application of another call', () =>
    given()
      .when(propose('a', 500, { callId: 'other' as CallId }))
      .thenRefused('applicationNotOfCall'));

  it('refuses an application that does not exist', () =>
    given()
      .when(propose('a', 500, { application: { status: 'none' } }))
      .thenRefused('applicationNotOfCall'));

  it('knows no call that was never published', () =>
    given()
      .when(propose('a', 500, { call: { status: 'none' } }))
      .thenRefused('notFound'));

  it('grants nothing from a call that was cancelled', () =>
    given()
      .when(propose('a', 500, { call: { ...call, status: 'cancelled' } }))
      .thenRefused('envelopeNotOpen'));

  it.each([
    ['proposed', [proposed('a', 100)]],
    ['awarded', [proposed('a', 100), awarded('a', 100)]],
  ])('refuses a second one for an application that has one %s', (_, past) =>
    given(...past)
      .when(propose('a', 100, { grantId: 'grant-2' as GrantId }))
      .thenRefused('applicationHasGrant'),
  );

  it.each([
    ['refused', [proposed('a', 100), refused('a', 100, 100)]],
    ['dropped', [proposed('a', 100), dropped('a', 100)]],
  ])('takes another one when the former was %s', (_, past) => {
    const grantId = 'grant-2' as GrantId;
    const again = { ...proposed('a', 100).data, grantId };
    given(...past)
      .when(propose('a', 100, { grantId }))
      .then({ type: 'GrantProposed', data: again } as never);
  });
});

describe('the envelope of 154,000.00 (A4)', () => {
  it('holds the lines of 2022 with 46,320.47 left', () => {
    given(...all2022)
      .when(propose('one more', 4_632_047))
      .then(proposed('one more', 4_632_047));
    given(...all2022)
      .when(propose('one more', 4_632_048))
      .thenRefused('envelopeExceeded');
  });

  it('says what is left', () => {
    const state = all2022.reduce(
      (folded, event) => envelopeDecider.evolve(folded, event),
      envelopeDecider.initialState,
    );
    const refusal = catching(() => envelopeDecider.decide(propose('one more', 4_632_048), state));
    expect(refusal.details).toEqual({ leftCents: 4_632_047 });
  });

  it('counts what is only proposed', () =>
    given(proposed('a', 15_399_999)).when(propose('b', 2)).thenRefused('envelopeExceeded'));

  it.each([
    ['refused', refused('a', 15_400_000, 15_400_000)],
    ['dropped', dropped('a', 15_400_000)],
  ])('is free again when a proposal is %s', (_, event) =>
    given(proposed('a', 15_400_000), event).when(propose('b', 15_400_000)).then(proposed('b', 15_400_000)),
  );
});

describe('decide on a proposal', () => {
  it('awards it whole', () => given(proposed('a', 100)).when(decide('a', 'awarded')).then(awarded('a', 100)));
  it('awards it in part, to be accepted by the organisation', () =>
    given(proposed('a', 80, 100))
      .when(decide('a', 'awarded'))
      .then(awardedInPart('a', 80, 100)));
  it('refuses it and says what is free again', () =>
    given(proposed('a', 80, 100))
      .when(decide('a', 'refused'))
      .then(refused('a', 100, 80)));
  it('knows no grant of another call', () => given().when(decide('a', 'awarded')).thenRefused('notFound'));

  it.each(['awarded', 'refused'] as const)('is done once (%s)', (outcome) => {
    given(proposed('a', 100), awarded('a', 100)).when(decide('a', outcome)).thenRefused('grantAlreadyDecided');
    given(proposed('a', 100), refused('a', 100, 100))
      .when(decide('a', outcome))
      .thenRefused('grantAlreadyDecided');
  });

  it('comes too late for a proposal that was dropped', () =>
    given(proposed('a', 100), dropped('a', 100)).when(decide('a', 'awarded')).thenRefused('grantProposalDropped'));

  it.each(['awarded', 'refused'] as const)('needs an application that is still admissible (%s)', (outcome) =>
    given(proposed('a', 100))
      .when(decide('a', outcome, { application: standing('a', 100, 'withdrawn') }))
      .thenRefused('applicationNotAdmissible'),
  );

  it('awards nothing that a smaller envelope no longer holds, but can refuse it', () => {
    const smaller = { ...call, envelopeCents: 99 as Cents } as typeof call;
    given(proposed('a', 100))
      .when(decide('a', 'awarded', { call: smaller }))
      .thenRefused('envelopeExceeded');
    given(proposed('a', 100))
      .when(decide('a', 'refused', { call: smaller }))
      .then(refused('a', 100, 100));
  });
});

describe('drop a proposal', () => {
  it('frees its money', () => given(proposed('a', 100)).when(drop('a')).then(dropped('a', 100)));
  it('twice changes nothing', () => given(proposed('a', 100), dropped('a', 100)).when(drop('a')).thenNothing());
  it('is too late once decided', () =>
    given(proposed('a', 100), awarded('a', 100)).when(drop('a')).thenRefused('grantAlreadyDecided'));
  it('knows no other grant', () => given().when(drop('a')).thenRefused('notFound'));
});

describe('refuse an application outright', () => {
  it('needs no proposal', () => given().when(refuse('a')).then(refused('a', 500)));
  it('is done once', () => given(refused('a', 500)).when(refuse('a')).thenRefused('applicationAlreadyRefused'));
  it('is not the way for an application with a proposal', () =>
    given(proposed('a', 500)).when(refuse('a')).thenRefused('applicationHasGrant'));
});

it('gives each grant the revision of the last event about it', () => {
  const past = [proposed('a', 100), proposed('b', 100), awarded('a', 100), proposed('c', 100)];
  const { grants } = past.reduce((state, event) => envelopeDecider.evolve(state, event), envelopeDecider.initialState);
  expect(Object.fromEntries(grants.map(({ reference, revision }) => [reference, revision]))).toEqual({
    a: 2,
    b: 1,
    c: 3,
  });
});

function catching(work: () => unknown): RuleBroken {
  try {
    work();
  } catch (error) {
    if (error instanceof RuleBroken) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
