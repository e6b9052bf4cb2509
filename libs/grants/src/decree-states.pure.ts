import type { CallId } from '#calls/call.events';
import type { Cents, LocalDate } from '#platform/domain';
import type { Advice, DecreeId, DecreeLine } from './decree.events';

/** What a decree says, in every state. */
export interface DecreeContent {
  readonly decreeId: DecreeId;
  readonly callId: CallId;
  readonly caretaker: boolean;
  readonly lines: readonly DecreeLine[];
  readonly totalCents: Cents;
}

export type BegunDecree =
  | ({ readonly status: 'draft' | 'sentToFinanceInspector' | 'withdrawn' | 'inForce' } & DecreeContent)
  | ({
      readonly status: 'advised' | 'budgetAgreed';
      readonly advice: Advice;
      readonly advisedOn: LocalDate;
      readonly agreedOn?: LocalDate;
    } & DecreeContent)
  | ({ readonly status: 'signed'; readonly signedOn: LocalDate } & DecreeContent)
  | ({ readonly status: 'published'; readonly publishedOn: LocalDate; readonly numac: string } & DecreeContent);

export type Decree = { readonly status: 'none' } | BegunDecree;

export const contentOf = ({ decreeId, callId, caretaker, lines, totalCents }: DecreeContent): DecreeContent => ({
  decreeId,
  callId,
  caretaker,
  lines,
  totalCents,
});
