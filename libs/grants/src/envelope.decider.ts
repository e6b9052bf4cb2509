import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import {
  type Cents,
  type Deadline,
  type Decider,
  type Instant,
  type Messages,
  RuleBroken,
  type VaultRef,
  zeroCents,
} from '#platform/domain';
import { accepted, declined, lapsed, reminded } from './acceptance.pure';
import type { ApplicationStanding } from './application-standing.fold';
import type { CallEnvelope } from './call-envelope.fold';
import type { EnvelopeEvent, GrantAbout, GrantId } from './envelope.events';
import { aboutOf, committedCents, type Envelope, type Grant, grantOf, hasLiveGrant, isRefused } from './envelope.pure';

type ForApplication = {
  callId: CallId;
  grantId: GrantId;
  applicationId: ApplicationId;
  application: ApplicationStanding;
  call: CallEnvelope;
};

export type EnvelopeCommand = Messages<{
  ProposeGrant: ForApplication & { grantedCents: Cents; motivation?: VaultRef | undefined };
  RefuseApplication: ForApplication & { motivation: VaultRef };
  DecideGrant: {
    grantId: GrantId;
    outcome: 'awarded' | 'refused';
    motivation: VaultRef;
    application: ApplicationStanding;
    call: CallEnvelope;
    acceptBy: Deadline; // for a grant in part
  };
  AcceptGrant: { grantId: GrantId; at: Instant };
  DeclineGrant: { grantId: GrantId; at: Instant; reason?: VaultRef | undefined };
  LapseGrant: { grantId: GrantId; at: Instant };
  RemindOfAcceptance: { grantId: GrantId; at: Instant };
  DropGrantProposal: { grantId: GrantId; reason: VaultRef };
}>;

export const envelopeDecider: Decider<Envelope, EnvelopeCommand, EnvelopeEvent> = {
  stream: 'envelope',
  initialState: { grants: [], events: 0 },

  decide({ type, data }, state) {
    switch (type) {
      case 'ProposeGrant': {
        const { grantedCents, motivation, applicationId, call } = data;
        const { about, requestedCents } = admissible(data);
        if (hasLiveGrant(state, applicationId)) throw new RuleBroken('applicationHasGrant');
        if (grantedCents <= 0) throw new RuleBroken('grantNotPositive');
        if (grantedCents > requestedCents) throw new RuleBroken('grantAboveRequest', { requestedCents });
        if (grantedCents < requestedCents && !motivation) throw new RuleBroken('partialGrantNeedsMotivation');
        fits(call, committedCents(state), grantedCents);
        return [{ type: 'GrantProposed', data: { ...about, requestedCents, grantedCents, motivation } }];
      }
      case 'RefuseApplication': {
        const { motivation, applicationId } = data;
        const { about, requestedCents } = admissible(data);
        if (hasLiveGrant(state, applicationId)) throw new RuleBroken('applicationHasGrant');
        if (isRefused(state, applicationId)) throw new RuleBroken('applicationAlreadyRefused');
        return [{ type: 'GrantRefused', data: { ...about, requestedCents, motivation } }];
      }
      case 'DecideGrant': {
        const grant = grantOf(state, data.grantId);
        if (grant.status === 'dropped') throw new RuleBroken('grantProposalDropped');
        if (grant.status !== 'proposed') throw new RuleBroken('grantAlreadyDecided');
        return [decided(grant, data, state)];
      }
      case 'DropGrantProposal': {
        const grant = grantOf(state, data.grantId);
        if (grant.status === 'dropped') return [];
        if (grant.status !== 'proposed') throw new RuleBroken('grantAlreadyDecided');
        const { grantedCents } = grant;
        return [{ type: 'GrantProposalDropped', data: { ...aboutOf(grant), grantedCents, reason: data.reason } }];
      }
      case 'AcceptGrant':
        return accepted(grantOf(state, data.grantId), data.at);
      case 'DeclineGrant':
        return declined(grantOf(state, data.grantId), data.at, data.reason);
      case 'LapseGrant':
        return lapsed(grantOf(state, data.grantId), data.at);
      case 'RemindOfAcceptance':
        return reminded(grantOf(state, data.grantId), data.at);
    }
  },

  evolve: (state, { type, data }) => {
    switch (type) {
      case 'GrantProposed': {
        const { requestedCents, grantedCents } = data;
        return having(state, { ...aboutOf(data), status: 'proposed', requestedCents, grantedCents });
      }
      case 'GrantProposalDropped':
        return having(state, { ...known(state, data), status: 'dropped' });
      case 'GrantAwarded': {
        const { requestedCents, grantedCents, acceptBy } = data;
        const status = acceptBy ? 'awaitingAcceptance' : 'awarded';
        return having(state, { ...known(state, data), status, requestedCents, grantedCents, acceptBy });
      }
      case 'GrantRefused':
        return having(state, { ...known(state, data), status: 'refused', requestedCents: data.requestedCents });
      case 'AcceptanceReminded':
        return having(state, { ...known(state, data), reminded: true });
      case 'GrantAccepted':
        return having(state, { ...known(state, data), status: 'awarded' });
      case 'GrantDeclined':
        return having(state, { ...known(state, data), status: 'declined' });
      case 'GrantLapsed':
        return having(state, { ...known(state, data), status: 'lapsed' });
    }
  },
};

/** A grant as it was; one refused outright was never proposed. */
function known({ grants }: Envelope, about: GrantAbout): Omit<Grant, 'revision'> {
  const before = grants.find(({ grantId }) => grantId === about.grantId);
  return before ?? { ...aboutOf(about), status: 'refused', requestedCents: zeroCents, grantedCents: zeroCents };
}

function having({ grants, events: revision }: Envelope, grant: Omit<Grant, 'revision'>): Envelope {
  const rest = grants.filter(({ grantId }) => grantId !== grant.grantId);
  return { grants: [...rest, { ...grant, revision }], events: revision + 1 };
}

type Decision = Extract<EnvelopeCommand, { type: 'DecideGrant' }>['data'];

function decided(
  grant: Grant,
  { outcome, motivation, application, call, acceptBy }: Decision,
  state: Envelope,
): EnvelopeEvent {
  if (application.status !== 'admissible') throw new RuleBroken('applicationNotAdmissible');
  const { requestedCents, grantedCents } = grant;
  switch (outcome) {
    case 'awarded': {
      fits(call, (committedCents(state) - grantedCents) as Cents, grantedCents); // the call may have been amended since
      const partial = grantedCents < requestedCents;
      const data = { ...aboutOf(grant), requestedCents, grantedCents, partial, motivation };
      return { type: 'GrantAwarded', data: { ...data, ...(partial && { acceptBy }) } };
    }
    case 'refused': {
      const data = { ...aboutOf(grant), requestedCents, proposedCents: grantedCents, motivation };
      return { type: 'GrantRefused', data };
    }
  }
}

function admissible({ callId, grantId, applicationId, application, call }: ForApplication) {
  if (call.status === 'none') throw new RuleBroken('notFound');
  if (application.status === 'none' || application.callId !== callId) throw new RuleBroken('applicationNotOfCall');
  if (application.status !== 'admissible') throw new RuleBroken('applicationNotAdmissible');
  const { organisationId, reference, requestedCents } = application;
  return { about: { callId, grantId, applicationId, organisationId, reference }, requestedCents };
}

function fits(call: CallEnvelope, committed: Cents, granted: Cents): void {
  if (call.status !== 'published') throw new RuleBroken('envelopeNotOpen');
  const leftCents = Math.max(0, call.envelopeCents - committed);
  if (granted > leftCents) throw new RuleBroken('envelopeExceeded', { leftCents });
}
