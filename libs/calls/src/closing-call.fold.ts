import type { OrganisationKind } from '#organisations/organisation.events';
import type { Deadline, Fold, Instant, OrganisationId, Recorded } from '#platform/domain';
import type { CallEvent } from './call.events';

/** The end of a reopening for one organisation. */
export interface OwnClose {
  readonly closes: Deadline;
  readonly setAt: Instant;
  readonly registrationClosesAt?: Instant | undefined;
}

/** A call as far as reminders of its closing go. */
export interface ClosingCall {
  readonly status: 'none' | 'running' | 'suspended' | 'cancelled';
  readonly disabled: boolean;
  readonly eligibleKinds: readonly OrganisationKind[];
  readonly closes?: Deadline | undefined;
  readonly setAt?: Instant; // when this deadline was set
  readonly opensAt?: Instant | undefined;
  readonly toldFrom?: Instant | undefined;
  readonly registrationClosesAt?: Instant | undefined;
  readonly ownCloses: ReadonlyMap<OrganisationId, OwnClose>;
}

export const closingCall: Fold<ClosingCall, Recorded<CallEvent>> = {
  stream: 'call',
  initialState: { status: 'none', disabled: false, eligibleKinds: [], ownCloses: new Map() },

  evolve(call, { type, data, metadata }) {
    const setAt = metadata.recordedAt;
    switch (type) {
      case 'CallPublished': {
        const { opens, closes, embargo, registrationCloses } = data.window;
        const { eligibleKinds } = data.content;
        const from = { opensAt: opens?.instant, toldFrom: embargo?.instant };
        const until = { closes, setAt, registrationClosesAt: registrationCloses?.instant };
        return { ...closingCall.initialState, status: 'running', eligibleKinds, ...from, ...until };
      }
      case 'CallAmended':
        return { ...call, eligibleKinds: data.content.eligibleKinds };
      case 'DeadlineExtended':
      case 'CallReopened':
      case 'CallResumed': {
        const status = type === 'CallResumed' ? 'running' : call.status;
        const registrationClosesAt = data.registrationCloses?.instant ?? call.registrationClosesAt;
        return { ...call, status, registrationClosesAt, ...(data.closes && { closes: data.closes, setAt }) };
      }
      case 'CallReopenedForOrganisation': {
        const own = { closes: data.closes, setAt, registrationClosesAt: data.registrationCloses?.instant };
        return { ...call, ownCloses: new Map(call.ownCloses).set(data.organisationId, own) };
      }
      case 'CallSuspended':
        return { ...call, status: 'suspended' };
      case 'CallDisabled':
      case 'CallEnabled':
        return { ...call, disabled: type === 'CallDisabled' };
      case 'CallCancelled':
        return { ...call, status: 'cancelled' };
      case 'CallDrafted':
      case 'CallDraftRevised':
      case 'CallOpened':
      case 'CallClosed':
        return call;
    }
  },
};
