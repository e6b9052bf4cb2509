import {
  type Cents,
  type Deadline,
  type Instant,
  type LocalDate,
  type Position,
  type Projection,
  type VaultRef,
} from '#platform/domain';
import { reminderDay } from '../acceptance.pure';
import { aboutOf, type Grant } from '../envelope.pure';
import type { AllocationId, EnvelopeEvent, GrantAbout } from '../envelope.events';
import { visibleGrants } from '../overseers.policy';

export interface GrantRow extends GrantAbout {
  status: Grant['status'];
  allocationId?: AllocationId; // that proposed it
  requestedCents: Cents;
  grantedCents?: Cents; // what is proposed or awarded
  partial?: boolean;
  motivation?: VaultRef; // of the decision; before it, of the proposal
  reason?: VaultRef; // why the proposal was dropped, or the grant declined
  proposedAt?: Instant;
  decidedAt?: Instant;
  acceptBy?: Deadline;
  acceptUntil?: Instant; // the first moment too late
  remindOn?: LocalDate; // gone once the organisation was reminded
  answeredAt?: Instant; // when it was accepted or declined
  heldFrom?: Position; // where in the log its money was set aside, and was free again
  freedFrom?: Position;
}

type OfGrant = Exclude<
  EnvelopeEvent,
  { type: 'AllocationEstablished' | 'AllocationDecided' | 'ReserveMovedUp' | 'ReserveTied' | 'ReserveHeld' }
>;

export const grantList: Projection<GrantRow, OfGrant> = {
  table: 'grant_list',
  version: 3,
  columns: {
    callId: 'text',
    organisationId: 'text',
    applicationId: 'text',
    status: 'text',
    reference: 'text',
    proposedAt: 'text',
    decidedAt: 'text',
    acceptUntil: 'text',
    remindOn: 'text',
    heldFrom: 'text',
    freedFrom: 'text',
    allocationId: 'text',
  },
  events: [
    'GrantProposed',
    'GrantProposalDropped',
    'GrantAwarded',
    'GrantRefused',
    'AcceptanceReminded',
    'GrantAccepted',
    'GrantDeclined',
    'GrantLapsed',
  ],
  parks: true,
  streams: ({ callId }) => [`envelope-${callId}`],
  keys: ({ data }) => [data.grantId],
  evolve(row, { type, data, position, metadata: { recordedAt: at } }) {
    const from = row?.allocationId && { allocationId: row.allocationId };
    const held = row?.heldFrom && { heldFrom: row.heldFrom };
    const proposed = { ...from, ...held, ...(row?.proposedAt && { proposedAt: row.proposedAt }) };
    switch (type) {
      case 'GrantProposed': {
        const { requestedCents, grantedCents, motivation, allocationId } = data;
        const amounts = { requestedCents, grantedCents, partial: grantedCents < requestedCents };
        const more = { ...(motivation && { motivation }), ...(allocationId && { allocationId }) };
        return { ...aboutOf(data), status: 'proposed', ...amounts, ...more, proposedAt: at, heldFrom: position };
      }
      case 'GrantProposalDropped':
        return row && { ...row, status: 'dropped', reason: data.reason, freedFrom: position };
      case 'GrantAwarded': {
        const { requestedCents, grantedCents, partial, motivation, acceptBy } = data;
        const decision = { requestedCents, grantedCents, partial, motivation };
        const status = acceptBy ? 'awaitingAcceptance' : 'awarded';
        return { ...aboutOf(data), status, ...decision, ...proposed, decidedAt: at, ...termOf(acceptBy) };
      }
      case 'GrantRefused': {
        const { requestedCents, motivation } = data;
        const freed = held && { freedFrom: position };
        return {
          ...aboutOf(data),
          status: 'refused',
          requestedCents,
          motivation,
          ...proposed,
          ...freed,
          decidedAt: at,
        };
      }
      case 'AcceptanceReminded':
        return row && withoutReminder(row);
      case 'GrantAccepted':
        return row && { ...row, status: 'awarded', answeredAt: at };
      case 'GrantDeclined':
        return (
          row && {
            ...row,
            status: 'declined',
            freedFrom: position,
            answeredAt: at,
            ...(data.reason && { reason: data.reason }),
          }
        );
      case 'GrantLapsed':
        return row && { ...row, status: 'lapsed', freedFrom: position };
    }
  },
  visibleTo: visibleGrants,
};

const termOf = (acceptBy: Deadline | undefined) =>
  acceptBy && { acceptBy, acceptUntil: acceptBy.instant, remindOn: reminderDay(acceptBy) };

const withoutReminder = ({ remindOn: _, ...row }: GrantRow): GrantRow => row;
