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
  version: 1,
  columns: { callId: 'text', status: 'text', draftedAt: 'text', publishedOn: 'text' },
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
  evolve(row, { type, data, metadata }) {
    if (type === 'DecreeDrafted') return { ...data, status: 'draft', draftedAt: metadata.recordedAt };
    if (!row) return null;
    switch (type) {
      case 'DecreeSentToFinanceInspector':
        return { ...row, status: 'sentToFinanceInspector' };
      case 'FinanceInspectorAdvised': {
        const { advice, advisedOn, explanation } = data;
        return { ...row, status: 'advised', advice, advisedOn, explanation };
      }
      case 'BudgetAgreed':
        return { ...row, status: 'budgetAgreed', agreedOn: data.agreedOn };
      case 'DecreeSigned':
        return { ...row, status: 'signed', signedOn: data.signedOn };
      case 'DecreePublished':
        return { ...row, status: 'published', publishedOn: data.publishedOn, numac: data.numac };
      case 'DecreeInForce':
        return { ...row, status: 'inForce', inForceOn: data.inForceOn };
      case 'DecreeWithdrawn':
        return { ...row, status: 'withdrawn', reason: data.reason };
    }
  },
  /** A decree is public once it is in the Gazette. */
  visibleTo: (actor) => (oversees(actor) ? everyRow : { sql: `status in ('published', 'inForce')`, parameters: [] }),
};
