import type { CallEvent, CallId } from '#calls/call.events';
import { type Cents, cents, everyRow, noRow, type Projection, sumOfCents, zeroCents } from '#platform/domain';
import type { EnvelopeEvent } from '../envelope.events';
import { oversees } from '../overseers.policy';

export interface EnvelopeStatusRow {
  callId: CallId;
  envelopeCents: Cents;
  proposedCents: Cents;
  awardedCents: Cents; // accepted or not yet
  toAcceptCents: Cents; // of it, in grants in part that are still to be accepted
}

type OfMoney = Exclude<
  EnvelopeEvent,
  {
    type:
      | 'AcceptanceReminded'
      | 'AllocationEstablished'
      | 'AllocationDecided'
      | 'ReserveMovedUp'
      | 'ReserveTied'
      | 'ReserveHeld';
  }
>;
type Fed = OfMoney | Extract<CallEvent, { type: 'CallPublished' | 'CallAmended' }>;

const nothing = {
  envelopeCents: zeroCents,
  proposedCents: zeroCents,
  awardedCents: zeroCents,
  toAcceptCents: zeroCents,
} as const;

/** How the money of a call stands. Two streams feed a row: the call's own and that of its grants. */
export const envelopeStatus: Projection<EnvelopeStatusRow, Fed> = {
  table: 'envelope_status',
  version: 2,
  columns: {},
  events: [
    'CallPublished',
    'CallAmended',
    'GrantProposed',
    'GrantProposalDropped',
    'GrantAwarded',
    'GrantRefused',
    'GrantAccepted',
    'GrantDeclined',
    'GrantLapsed',
  ],
  streams: ({ callId }) => [`call-${callId}`, `envelope-${callId}`],
  keys: ({ data }) => [data.callId],
  evolve(row, { type, data }) {
    const { callId } = data;
    const before = row ?? { callId, ...nothing };
    switch (type) {
      case 'CallPublished':
      case 'CallAmended':
        return { ...before, envelopeCents: data.content.envelopeCents };
      case 'GrantProposed':
        return { ...before, proposedCents: sumOfCents([before.proposedCents, data.grantedCents]) };
      case 'GrantProposalDropped':
        return { ...before, proposedCents: less(before.proposedCents, data.grantedCents) };
      case 'GrantAwarded': {
        const awardedCents = sumOfCents([before.awardedCents, data.grantedCents]);
        const toAcceptCents = sumOfCents([before.toAcceptCents, data.acceptBy ? data.grantedCents : zeroCents]);
        const proposedCents = less(before.proposedCents, data.grantedCents);
        return { ...before, proposedCents, awardedCents, toAcceptCents };
      }
      case 'GrantRefused':
        return { ...before, proposedCents: less(before.proposedCents, data.proposedCents ?? zeroCents) };
      case 'GrantAccepted':
        return { ...before, toAcceptCents: less(before.toAcceptCents, data.grantedCents) };
      case 'GrantDeclined':
      case 'GrantLapsed': {
        const toAcceptCents = less(before.toAcceptCents, data.grantedCents);
        return { ...before, awardedCents: less(before.awardedCents, data.grantedCents), toAcceptCents };
      }
    }
  },
  visibleTo: (actor) => (oversees(actor) ? everyRow : noRow),
};

/** Below zero when the call was amended to less than was set aside. */
export const leftCents = ({ envelopeCents, proposedCents, awardedCents }: EnvelopeStatusRow): Cents =>
  less(envelopeCents, sumOfCents([proposedCents, awardedCents]));

const less = (from: Cents, amount: Cents): Cents => cents(from - amount);
