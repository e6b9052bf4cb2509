import { decisionsOf } from '#platform/testing';
import { callDecreesDecider } from './call-decrees.decider';
import type { CallDecreesEvent, DecreeId } from './decree.events';
import type { GrantId } from './envelope.events';
import { callId } from './grants.fixture';

const { given } = decisionsOf(callDecreesDecider);
const [one, two] = ['decree-1', 'decree-2'] as [DecreeId, DecreeId];
const [a, b] = ['a', 'b'] as [GrantId, GrantId];
const placed = (decreeId: DecreeId, ...grantIds: GrantId[]): CallDecreesEvent => ({
  type: 'GrantsPlacedInDecree',
  data: { callId, decreeId, grantIds },
});
const released = (decreeId: DecreeId, ...grantIds: GrantId[]): CallDecreesEvent => ({
  type: 'GrantsReleasedFromDecree',
  data: { callId, decreeId, grantIds },
});

it('places grants that stand nowhere', () =>
  given(placed(one, a))
    .when({ type: 'PlaceGrants', data: { callId, decreeId: two, grantIds: [b] } })
    .then(placed(two, b)));

it('places no grant twice', () =>
  given(placed(one, a))
    .when({ type: 'PlaceGrants', data: { callId, decreeId: two, grantIds: [b, a] } })
    .thenRefused('grantStandsInDecree'));

it('releases those of one decree, to be placed again', () => {
  given(placed(one, a), placed(two, b))
    .when({ type: 'ReleaseGrants', data: { callId, decreeId: one } })
    .then(released(one, a));
  given(placed(one, a), placed(two, b), released(one, a))
    .when({ type: 'PlaceGrants', data: { callId, decreeId: 'decree-3' as DecreeId, grantIds: [a] } })
    .then(placed('decree-3' as DecreeId, a));
});

it('has nothing to release twice', () =>
  given(placed(one, a), released(one, a))
    .when({ type: 'ReleaseGrants', data: { callId, decreeId: one } })
    .thenNothing());
