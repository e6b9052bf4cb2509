import type { OrganisationKind } from '#organisations/organisation.events';
import type { Deadline, Fold, Instant, Recorded } from '#platform/domain';
import type { CallEvent } from './call.events';

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
}

export const closingCall: Fold<ClosingCall, Recorded<CallEvent>> = {
  stream: 'call',
  initialState: { status: 'none', disabled: false, eligibleKinds: [] },

  evolve(call, { type, data, metadata }) {
    const setAt = metadata.recordedAt;
    switch (type) {
      case 'CallPublished': {
        const { opens, closes, embargo, registrationCloses } = data.window;
        const { eligibleKinds } = data.content;
        const from = { opensAt: opens?.instant, toldFrom: embargo?.instant };
        const until = { closes, setAt, registrationClosesAt: registrationCloses?.instant };
        return { status: 'running', disabled: false, eligibleKinds, ...from, ...until };
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
      case 'CallSuspended':
        return { ...call, status: 'suspended' };
      case 'CallDisabled':
      case 'CallEnabled':
        return { ...call, disabled: type === 'CallDisabled' };
      case 'CallCancelled':
        return { ...call, status: 'cancelled' };
      case 'CallDrafted':
      case 'CallDraftRevised':
      case 'CallReopenedForOrganisation':
      case 'CallOpened':
      case 'CallClosed':
        return call;
    }
  },
};

/** Whether somebody could still apply by the deadline at this moment. */
export function isClosing({ status, disabled, closes, opensAt, toldFrom }: ClosingCall, at: Instant): boolean {
  if (status !== 'running' || disabled || closes === undefined || at >= closes.instant) return false;
  return [opensAt, toldFrom].every((from) => from === undefined || from <= at);
}
