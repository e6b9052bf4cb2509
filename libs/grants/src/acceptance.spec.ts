import { instant } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type EnvelopeCommand, envelopeDecider } from './envelope.decider';
import { awardsOf, type Envelope } from './envelope.pure';
import {
  aboutGrant,
  acceptanceReminded,
  acceptBy,
  accepted,
  awarded,
  awardedInPart,
  declined,
  dropped,
  lapsed,
  noReserve,
  propose,
  proposed,
  reason,
  refused,
} from './grants.fixture';

const { given } = decisionsOf(envelopeDecider);
const inPart = [proposed('a', 80, 100), awardedInPart('a', 80, 100)] as const;
const lastMoment = instant('2022-07-15T21:59:59.999Z');
const { grantId } = aboutGrant('a');

const accept = (at = lastMoment): EnvelopeCommand => ({ type: 'AcceptGrant', data: { grantId, at } });
const decline = (at = lastMoment): EnvelopeCommand => ({
  type: 'DeclineGrant',
  data: { grantId, at, reason, reserve: noReserve },
});
const lapse = (at = acceptBy.instant): EnvelopeCommand => ({
  type: 'LapseGrant',
  data: { grantId, at, reserve: noReserve },
});
const remind = (at = lastMoment): EnvelopeCommand => ({ type: 'RemindOfAcceptance', data: { grantId, at } });

describe('a grant in part (A8)', () => {
  it('is accepted in the last millisecond of the last day', () =>
    given(...inPart)
      .when(accept())
      .then(accepted('a', 80)));
  it('is not accepted at midnight, whether the clock has said so yet or not', () => {
    given(...inPart)
      .when(accept(acceptBy.instant))
      .thenRefused('acceptanceTooLate');
    given(...inPart, lapsed('a', 80))
      .when(accept())
      .thenRefused('acceptanceTooLate');
  });
  it('stays accepted: asked twice, declined or over its term', () => {
    const past = [...inPart, accepted('a', 80)];
    given(...past)
      .when(accept())
      .thenNothing();
    given(...past)
      .when(decline())
      .thenRefused('grantAlreadyAccepted');
    given(...past)
      .when(lapse())
      .thenNothing();
  });
  it('is declined once, and for good', () => {
    given(...inPart)
      .when(decline())
      .then(declined('a', 80));
    given(...inPart, declined('a', 80))
      .when(decline())
      .thenNothing();
    given(...inPart, declined('a', 80))
      .when(accept())
      .thenRefused('grantAlreadyDeclined');
  });
  it('lapses at the end of its term, not a millisecond before, and once', () => {
    given(...inPart)
      .when(lapse(lastMoment))
      .thenNothing();
    given(...inPart)
      .when(lapse())
      .then(lapsed('a', 80));
    given(...inPart, lapsed('a', 80))
      .when(lapse())
      .thenNothing();
  });
  it('is reminded of once, and not when it was answered', () => {
    given(...inPart)
      .when(remind())
      .then(acceptanceReminded('a', 80));
    given(...inPart, acceptanceReminded('a', 80))
      .when(remind())
      .thenNothing();
    given(...inPart, accepted('a', 80))
      .when(remind())
      .thenNothing();
  });

  it.each([
    ['declined', declined('a', 15_399_990)],
    ['lapsed', lapsed('a', 15_399_990)],
  ])('frees its money when it is %s', (_, end) => {
    const past = [proposed('a', 15_399_990, 15_400_000), awardedInPart('a', 15_399_990, 15_400_000)];
    given(...past)
      .when(propose('b', 11))
      .thenRefused('envelopeExceeded');
    given(...past, end)
      .when(propose('b', 11))
      .then(proposed('b', 11));
  });

  it('is taken up by a decree only when it was accepted', () => {
    const state = inPart.reduce<Envelope>(
      (folded, event) => envelopeDecider.evolve(folded, event),
      envelopeDecider.initialState,
    );
    expect(awardsOf(state)).toEqual([]);
    expect(awardsOf(envelopeDecider.evolve(state, accepted('a', 80)))).toMatchObject([{ grantId, cents: 80 }]);
  });
});

it('asks no acceptance of a grant in whole, of one in part from before there were terms, or of a refusal', () => {
  for (const past of [
    [proposed('a', 100), awarded('a', 100)],
    [proposed('a', 80, 100), awarded('a', 80, 100)],
    [refused('a', 100)],
  ])
    for (const command of [accept(), decline()])
      given(...past)
        .when(command)
        .thenRefused('grantNeedsNoAcceptance');
});

it('tells organisations nothing of what is only proposed', () => {
  given(proposed('a', 80, 100))
    .when(accept())
    .thenRefused('notFound');
  given(proposed('a', 80, 100), dropped('a', 80))
    .when(decline())
    .thenRefused('notFound');
});
