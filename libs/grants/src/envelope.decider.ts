import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import {
  type Cents,
  type Deadline,
  type Decider,
  type Instant,
  type Messages,
  RuleBroken,
  sumOfCents,
  type VaultRef,
} from '#platform/domain';
import { accepted, declined, lapsedTogether, reminded } from './acceptance.pure';
import { type Allocate, allocated } from './allocation.pure';
import type { ApplicationStanding } from './application-standing.fold';
import type { CallEnvelope } from './call-envelope.fold';
import { evolved } from './envelope-evolve.pure';
import type { AllocationId, EnvelopeEvent, GrantId } from './envelope.events';
import {
  aboutOf,
  committedCents,
  type Envelope,
  type Grant,
  grantOf,
  hasLiveGrant,
  isRefused,
  proposalsOf,
} from './envelope.pure';
import { movedByHand, movedByItself, type Reason, type Reserve } from './reserve.pure';

type ForApplication = {
  callId: CallId;
  grantId: GrantId;
  applicationId: ApplicationId;
  application: ApplicationStanding;
  call: CallEnvelope;
};

interface Decision {
  readonly grantId: GrantId;
  readonly outcome: 'awarded' | 'refused';
  readonly motivation: VaultRef;
  readonly application: ApplicationStanding;
  readonly call: CallEnvelope;
  readonly acceptBy: Deadline; // for a grant in part
}

export type EnvelopeCommand = Messages<{
  ProposeGrant: ForApplication & { grantedCents: Cents; motivation?: VaultRef | undefined };
  RefuseApplication: ForApplication & { motivation: VaultRef };
  DecideGrant: Decision;
  AcceptGrant: { grantId: GrantId; at: Instant };
  DeclineGrant: { grantId: GrantId; at: Instant; reason?: VaultRef | undefined; reserve: Reserve };
  LapseGrant: { grantId: GrantId; at: Instant; reserve: Reserve };
  RemindOfAcceptance: { grantId: GrantId; at: Instant };
  EstablishAllocation: Allocate;
  DecideAllocation: Omit<Decision, 'grantId' | 'application'> & {
    allocationId: AllocationId;
    applications: ReadonlyMap<ApplicationId, ApplicationStanding>;
  };
  MoveReserveUp: { reserve: Reserve; inSpiteOf?: Reason | undefined };
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
        return thenReserve(declined(grantOf(state, data.grantId), data.at, data.reason), data.reserve, state);
      case 'LapseGrant':
        return thenReserve(lapsedTogether(grantOf(state, data.grantId), data.at, state.grants), data.reserve, state);
      case 'RemindOfAcceptance':
        return reminded(grantOf(state, data.grantId), data.at);
      case 'EstablishAllocation':
        return allocated(data, state);
      case 'DecideAllocation':
        return decidedAtOnce(data, state);
      case 'MoveReserveUp':
        return movedByHand(state, data.reserve, data.inSpiteOf);
    }
  },

  evolve: evolved,
};

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

/** The waiting proposals of an allocation, decided one after the other; one that may not be decided holds up all. */
function decidedAtOnce(
  { allocationId, applications, ...decision }: Extract<EnvelopeCommand, { type: 'DecideAllocation' }>['data'],
  state: Envelope,
): readonly EnvelopeEvent[] {
  const waiting = proposalsOf(state, allocationId);
  const [first] = waiting;
  if (!first) return [];
  const decisions = waiting.map((grant) => {
    const application = applications.get(grant.applicationId)!;
    return decided(grant, { ...decision, grantId: grant.grantId, application }, state);
  });
  const grants = waiting.map(({ grantId }) => grantId);
  const data = {
    callId: first.callId,
    allocationId,
    outcome: decision.outcome,
    grants,
    grantedCents: sumOfCents(waiting.map((each) => each.grantedCents)),
  };
  return [...decisions, { type: 'AllocationDecided', data }];
}

/** What has come free is proposed at once for whoever is next. */
function thenReserve(freed: readonly EnvelopeEvent[], reserve: Reserve, state: Envelope): readonly EnvelopeEvent[] {
  if (freed.length === 0) return [];
  return [...freed, ...movedByItself(freed.reduce(evolved, state), reserve)];
}
