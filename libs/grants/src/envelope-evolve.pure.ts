import { zeroCents } from '#platform/domain';
import type { AllocationId, EnvelopeEvent, GrantAbout } from './envelope.events';
import { type Allocated, aboutOf, type Envelope, type Grant } from './envelope.pure';

export function evolved(state: Envelope, { type, data }: EnvelopeEvent): Envelope {
  switch (type) {
    case 'GrantProposed': {
      const { requestedCents, grantedCents, allocationId } = data;
      const from = allocationId && { allocationId };
      return having(state, { ...aboutOf(data), ...from, status: 'proposed', requestedCents, grantedCents });
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
    case 'AllocationEstablished':
      return { ...state, allocation: allocationOf(data, state.events), events: state.events + 1 };
    case 'ReserveTied': {
      const { applicationIds, freeCents } = data;
      return touched(state, data.allocationId, { tied: { applicationIds, freeCents } });
    }
    case 'ReserveMovedUp':
      return touched(state, data.allocationId, { tied: undefined });
    case 'AllocationDecided':
    case 'ReserveHeld':
      return touched(state, data.allocationId);
  }
}

type Established = Extract<EnvelopeEvent, { type: 'AllocationEstablished' }>['data'];

export function allocationOf(data: Established, revision: number): Allocated {
  const { allocationId, strategy, rankingVersion, launchedRate, motivation, lines, reserve, involved } = data;
  const terms = { allocationId, strategy, rankingVersion, launchedRate, ...(motivation && { motivation }) };
  const inReserve = reserve.flatMap((id) => lines.filter(({ applicationId }) => applicationId === id));
  const files = lines.map(({ applicationId }) => applicationId);
  const organisations = [...new Set(lines.map(({ organisationId }) => organisationId))];
  return { ...terms, reserve: inReserve, files, organisations, involved, revision };
}

function touched(
  { allocation, events: revision, ...state }: Envelope,
  allocationId: AllocationId,
  change: Pick<Allocated, 'tied'> = {},
): Envelope {
  const own = allocation?.allocationId === allocationId ? { ...allocation, ...change, revision } : allocation;
  return { ...state, events: revision + 1, ...(own && { allocation: own }) };
}

/** A grant as it was; one refused outright was never proposed. */
function known({ grants }: Envelope, about: GrantAbout): Omit<Grant, 'revision'> {
  const before = grants.find(({ grantId }) => grantId === about.grantId);
  return before ?? { ...aboutOf(about), status: 'refused', requestedCents: zeroCents, grantedCents: zeroCents };
}

function having(state: Envelope, grant: Omit<Grant, 'revision'>): Envelope {
  const { grants, events: revision } = state;
  const rest = grants.filter(({ grantId }) => grantId !== grant.grantId);
  return { ...state, grants: [...rest, { ...grant, revision }], events: revision + 1 };
}
