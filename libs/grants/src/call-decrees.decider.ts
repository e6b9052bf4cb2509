import type { CallId } from '#calls/call.events';
import { type Decider, type Messages, RuleBroken } from '#platform/domain';
import type { CallDecreesEvent, DecreeId } from './decree.events';
import type { GrantId } from './envelope.events';

type About = { callId: CallId; decreeId: DecreeId };

export type CallDecreesCommand = Messages<{
  PlaceGrants: About & { grantIds: readonly GrantId[] };
  ReleaseGrants: About;
}>;

/** Which live decree each grant of the call stands in. */
export type CallDecrees = ReadonlyMap<GrantId, DecreeId>;

/** Written in the same append as the decree itself, so that no grant ever stands in two live decrees. */
export const callDecreesDecider: Decider<CallDecrees, CallDecreesCommand, CallDecreesEvent> = {
  stream: 'callDecrees',
  initialState: new Map(),

  decide({ type, data }, placed) {
    switch (type) {
      case 'PlaceGrants':
        if (data.grantIds.some((grantId) => placed.has(grantId))) throw new RuleBroken('grantStandsInDecree');
        return data.grantIds.length === 0 ? [] : [{ type: 'GrantsPlacedInDecree', data }];
      case 'ReleaseGrants': {
        const grantIds = [...placed].filter(([, decreeId]) => decreeId === data.decreeId).map(([grantId]) => grantId);
        return grantIds.length === 0 ? [] : [{ type: 'GrantsReleasedFromDecree', data: { ...data, grantIds } }];
      }
    }
  },

  evolve(placed, { type, data: { decreeId, grantIds } }) {
    switch (type) {
      case 'GrantsPlacedInDecree':
        return new Map([...placed, ...grantIds.map((grantId) => [grantId, decreeId] as const)]);
      case 'GrantsReleasedFromDecree':
        return new Map([...placed].filter(([grantId]) => !grantIds.includes(grantId)));
    }
  },
};
