import type { ApplicationId } from '#applications/application.events';
import {
  type Instant,
  type OrganisationId,
  type PersonId,
  type Position,
  type Projection,
  type VaultRef,
} from '#platform/domain';
import type { EnvelopeEvent, MovedUpLine } from '../envelope.events';
import { visibleAllocations } from '../overseers.policy';

type Of<Type extends EnvelopeEvent['type']> = Extract<EnvelopeEvent, { type: Type }>;
type Established = Of<'AllocationEstablished'>['data'];

export interface ReserveMove {
  at: Instant;
  freeCents: number;
  leftCents: number;
  lines: readonly MovedUpLine[];
  tied: readonly ApplicationId[];
  held?: true; // its ranking was outdated: nothing moved
  inSpiteOf?: VaultRef; // why it moved although its ranking was
}

export interface AllocationRow extends Omit<Established, 'involved'> {
  status: 'proposed' | 'decided';
  establishedAt: Instant;
  establishedBy: PersonId;
  position: Position; // of the event, for the explanation
  streamRevision: number;
  moves: readonly ReserveMove[];
  files: readonly ApplicationId[];
  organisations: readonly OrganisationId[];
  involved: readonly PersonId[];
}

type OfAllocation = Of<
  'AllocationEstablished' | 'AllocationDecided' | 'ReserveMovedUp' | 'ReserveTied' | 'ReserveHeld'
>;

export const allocationList: Projection<AllocationRow, OfAllocation> = {
  table: 'allocation_list',
  version: 1,
  columns: {
    callId: 'text',
    establishedAt: 'text',
    rankingVersion: 'bigint',
    files: 'text[]',
    organisations: 'text[]',
    involved: 'text[]',
  },
  events: ['AllocationEstablished', 'AllocationDecided', 'ReserveMovedUp', 'ReserveTied', 'ReserveHeld'],
  parks: true,
  streams: ({ callId }) => [`envelope-${callId}`],
  keys: ({ data }) => [data.allocationId],
  evolve(row, { type, data, position, revision, metadata: { recordedAt: at, actor } }) {
    switch (type) {
      case 'AllocationEstablished': {
        const { lines } = data;
        const files = lines.map(({ applicationId }) => applicationId);
        const organisations = [...new Set(lines.map(({ organisationId }) => organisationId))];
        const made = { establishedAt: at, establishedBy: actor, position, streamRevision: revision };
        return { ...data, status: 'proposed', ...made, moves: [], files, organisations };
      }
      case 'AllocationDecided':
        return row && { ...row, status: 'decided' };
      case 'ReserveMovedUp': {
        const { freeCents, leftCents, lines, inSpiteOf } = data;
        const move = { at, freeCents, leftCents, lines, tied: [], ...(inSpiteOf && { inSpiteOf }) };
        return row && { ...row, moves: [...row.moves, move] };
      }
      case 'ReserveTied': {
        const { freeCents, applicationIds: tied } = data;
        return row && { ...row, moves: [...row.moves, { at, freeCents, leftCents: freeCents, lines: [], tied }] };
      }
      case 'ReserveHeld': {
        const { freeCents } = data;
        const move = { at, freeCents, leftCents: freeCents, lines: [], tied: [], held: true } as const;
        return row && { ...row, moves: [...row.moves, move] };
      }
    }
  },
  visibleTo: visibleAllocations,
};
