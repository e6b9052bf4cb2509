import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Cents, type Decider, type Messages, RuleBroken, type VaultRef, zeroCents } from '#platform/domain';
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
  };
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
    }
  },

  evolve({ grants, events: revision }, { type, data }) {
    const rest = grants.filter(({ grantId }) => grantId !== data.grantId);
    const having = (grant: Omit<Grant, 'revision' | keyof GrantAbout>): Envelope => ({
      grants: [...rest, { ...aboutOf(data), ...grant, revision }],
      events: revision + 1,
    });
    const { grantedCents: setAside = zeroCents, requestedCents: wanted = zeroCents } =
      grants.find(({ grantId }) => grantId === data.grantId) ?? {};
    switch (type) {
      case 'GrantProposed':
        return having({ status: 'proposed', requestedCents: data.requestedCents, grantedCents: data.grantedCents });
      case 'GrantProposalDropped':
        return having({ status: 'dropped', requestedCents: wanted, grantedCents: setAside });
      case 'GrantAwarded':
        return having({ status: 'awarded', requestedCents: data.requestedCents, grantedCents: data.grantedCents });
      case 'GrantRefused':
        return having({ status: 'refused', requestedCents: data.requestedCents, grantedCents: setAside });
    }
  },
};

type Decision = Extract<EnvelopeCommand, { type: 'DecideGrant' }>['data'];

function decided(grant: Grant, { outcome, motivation, application, call }: Decision, state: Envelope): EnvelopeEvent {
  if (application.status !== 'admissible') throw new RuleBroken('applicationNotAdmissible');
  const { requestedCents, grantedCents } = grant;
  switch (outcome) {
    case 'awarded': {
      fits(call, (committedCents(state) - grantedCents) as Cents, grantedCents); // the call may have been amended since
      const partial = grantedCents < requestedCents;
      return { type: 'GrantAwarded', data: { ...aboutOf(grant), requestedCents, grantedCents, partial, motivation } };
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
