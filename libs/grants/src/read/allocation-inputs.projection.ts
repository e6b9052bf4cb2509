import type { ApplicationEvent } from '#applications/application.events';
import type { CallEvent } from '#calls/call.events';
import type { RankingEvent } from '#jury/ranking.events';
import { type Cents, everyRow, noRow, type Position, type Projection } from '#platform/domain';
import { oversees } from '../overseers.policy';

/** Something that an allocation rests on, and where in the log it stands. */
export interface InputFact {
  readonly position: Position;
  readonly version?: number; // of a call or a ranking
  readonly eligibleCostCents?: Cents;
  readonly requestedCents?: Cents;
}

export interface AllocationInputsRow {
  readonly facts: readonly InputFact[];
}

type Fed =
  | Extract<CallEvent, { type: 'CallPublished' | 'CallAmended' }>
  | Extract<RankingEvent, { type: 'RankingEstablished' }>
  | Extract<ApplicationEvent, { type: 'ApplicationSubmitted' | 'ApplicationCompleted' }>;

/** Calls, rankings and applications by the name of their stream. */
export const allocationInputs: Projection<AllocationInputsRow, Fed> = {
  table: 'allocation_inputs',
  version: 1,
  columns: {},
  events: ['CallPublished', 'CallAmended', 'RankingEstablished', 'ApplicationSubmitted', 'ApplicationCompleted'],
  parks: true,
  keys: ({ stream }) => [stream],
  evolve: (row, event) => ({
    facts: [...(row?.facts ?? []), { position: event.position, ...stated(event) }],
  }),
  visibleTo: (actor) => (oversees(actor) ? everyRow : noRow),
};

function stated({ type, data }: Fed) {
  switch (type) {
    case 'CallPublished':
    case 'CallAmended':
    case 'RankingEstablished':
      return { version: data.version };
    case 'ApplicationSubmitted':
    case 'ApplicationCompleted': {
      const { eligibleCostCents, requestedCents } = data;
      return { eligibleCostCents, requestedCents };
    }
  }
}
