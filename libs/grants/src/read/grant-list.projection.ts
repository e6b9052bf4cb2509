import { type Cents, everyRow, type Instant, type Projection, type VaultRef } from '#platform/domain';
import { aboutOf, type Grant } from '../envelope.pure';
import type { EnvelopeEvent, GrantAbout } from '../envelope.events';
import { oversees } from '../overseers.policy';

export interface GrantRow extends GrantAbout {
  status: Grant['status'];
  requestedCents: Cents;
  grantedCents?: Cents; // what is proposed or awarded
  partial?: boolean;
  motivation?: VaultRef; // of the decision; before it, of the proposal
  reason?: VaultRef; // why the proposal was dropped
  proposedAt?: Instant;
  decidedAt?: Instant;
}

export const grantList: Projection<GrantRow, EnvelopeEvent> = {
  table: 'grant_list',
  version: 2,
  columns: {
    callId: 'text',
    organisationId: 'text',
    applicationId: 'text',
    status: 'text',
    reference: 'text',
    proposedAt: 'text',
  },
  events: ['GrantProposed', 'GrantProposalDropped', 'GrantAwarded', 'GrantRefused'],
  parks: true,
  streams: ({ callId }) => [`envelope-${callId}`],
  keys: ({ data }) => [data.grantId],
  evolve(row, { type, data, metadata: { recordedAt: at } }) {
    const proposed = row?.proposedAt && { proposedAt: row.proposedAt };
    switch (type) {
      case 'GrantProposed': {
        const { requestedCents, grantedCents, motivation } = data;
        const amounts = { requestedCents, grantedCents, partial: grantedCents < requestedCents };
        return { ...aboutOf(data), status: 'proposed', ...amounts, ...(motivation && { motivation }), proposedAt: at };
      }
      case 'GrantProposalDropped':
        return row && { ...row, status: 'dropped', reason: data.reason };
      case 'GrantAwarded': {
        const { requestedCents, grantedCents, partial, motivation } = data;
        const decision = { requestedCents, grantedCents, partial, motivation };
        return { ...aboutOf(data), status: 'awarded', ...decision, ...proposed, decidedAt: at };
      }
      case 'GrantRefused': {
        const { requestedCents, motivation } = data;
        return { ...aboutOf(data), status: 'refused', requestedCents, motivation, ...proposed, decidedAt: at };
      }
    }
  },
  /** Organisations see what was decided for them, never what is or was only proposed. */
  visibleTo: (actor) =>
    oversees(actor)
      ? everyRow
      : { sql: `status in ('awarded', 'refused') and organisation_id = any(?)`, parameters: [actor.organisations] },
};
