import type { CallId } from '#calls/call.events';
import { type Cents, everyRow, type Instant, type LocalDate, type Projection, type VaultRef } from '#platform/domain';
import type { Advice, DecreeEvent, DecreeId, DecreeLine } from '../decree.events';
import type { BegunDecree } from '../decree-states.pure';
import { oversees } from '../overseers.policy';

export interface DecreeRow {
  decreeId: DecreeId;
  callId: CallId;
  status: BegunDecree['status'];
  sourceLine: string;
  caretaker: boolean;
  lines: readonly DecreeLine[];
  totalCents: Cents;
  draftedAt: Instant;
  statusSince: Instant;
  advice?: Advice;
  advisedOn?: LocalDate;
  explanation?: VaultRef;
  agreedOn?: LocalDate;
  signedOn?: LocalDate;
  publishedOn?: LocalDate;
  numac?: string;
  inForceOn?: LocalDate;
  reason?: VaultRef; // why it was withdrawn
}

export const decreeList: Projection<DecreeRow, DecreeEvent> = {
  table: 'decree_list',
  version: 2,
  columns: { callId: 'text', status: 'text', statusSince: 'text', draftedAt: 'text', publishedOn: 'text' },
  events: [
    'DecreeDrafted',
    'DecreeSentToFinanceInspector',
    'FinanceInspectorAdvised',
    'BudgetAgreed',
    'DecreeSigned',
    'DecreePublished',
    'DecreeInForce',
    'DecreeWithdrawn',
  ],
  parks: true,
  streams: ({ decreeId }) => [`decree-${decreeId}`],
  keys: ({ data }) => [data.decreeId],
  /** Each of its events gives it another status. */
  evolve(row, event) {
    const { recordedAt: statusSince } = event.metadata;
    if (event.type === 'DecreeDrafted') return { ...event.data, status: 'draft', draftedAt: statusSince, statusSince };
    return row && { ...row, ...changeOf(event), statusSince };
  },
  /** A decree is public once it is in the Gazette. */
  visibleTo: (actor) => (oversees(actor) ? everyRow : { sql: `status in ('published', 'inForce')`, parameters: [] }),
};

type Change = Omit<Partial<DecreeRow>, 'statusSince'> & Pick<DecreeRow, 'status'>;

function changeOf({ type, data }: Exclude<DecreeEvent, { type: 'DecreeDrafted' }>): Change {
  switch (type) {
    case 'DecreeSentToFinanceInspector':
      return { status: 'sentToFinanceInspector' };
    case 'FinanceInspectorAdvised': {
      const { advice, advisedOn, explanation } = data;
      return { status: 'advised', advice, advisedOn, explanation };
    }
    case 'BudgetAgreed':
      return { status: 'budgetAgreed', agreedOn: data.agreedOn };
    case 'DecreeSigned':
      return { status: 'signed', signedOn: data.signedOn };
    case 'DecreePublished':
      return { status: 'published', publishedOn: data.publishedOn, numac: data.numac };
    case 'DecreeInForce':
      return { status: 'inForce', inForceOn: data.inForceOn };
    case 'DecreeWithdrawn':
      return { status: 'withdrawn', reason: data.reason };
  }
}
