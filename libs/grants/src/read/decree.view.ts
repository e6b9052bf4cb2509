import {
  Choice,
  Day,
  Euro,
  Flag,
  Form,
  LocalizedTextBody,
  Moment,
  Part,
  Parts,
  Reference,
  Text,
  Whole,
} from '#platform/http';
import { advices, type DecreeLine } from '../decree.events';
import type { DecreeRow } from './decree-list.projection';

export const decreeStatuses = [
  'draft',
  'sentToFinanceInspector',
  'advised',
  'budgetAgreed',
  'signed',
  'published',
  'inForce',
  'withdrawn',
] as const;

/** A line of the distribution table; commitment and liquidation are the same amount. */
export class DecreeLineView {
  @Reference({ description: 'Organisation' }) readonly organisationId: string;
  @Part(() => LocalizedTextBody, { description: 'Its official names' }) readonly names: LocalizedTextBody;
  @Form(/^\d{2}$/, { description: 'Department', example: '32' }) readonly department: string;
  @Form(/^\d{2}$/, { description: 'Division', example: '21' }) readonly division: string;
  @Form(/^\d$/, { description: 'Programme', example: '1' }) readonly programme: string;
  @Form(/^\d$/, { description: 'Activity', example: '0' }) readonly activity: string;
  @Form(/^\d{6}$/, { description: 'Base allocation', example: '121101' }) readonly allocation: string;
  @Euro({ description: 'Amount in cents', example: 2_285_949 }) readonly cents: number;
}

export class DecreeHistoryView {
  @Moment({ description: 'When', example: '2022-06-22T08:00:00.000Z' }) readonly at: string;
  @Text({ description: 'What happened', example: 'Het besluit is ondertekend op 13 augustus 2022.', max: 4_000 })
  readonly sentence: string;
}

/** What does not apply yet is left out. */
export class DecreeView {
  @Reference({ description: 'Identifier' }) readonly id: string;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Choice(decreeStatuses, { description: 'How it stands', example: 'inForce' }) readonly status: string;
  @Text({ description: 'Line that the money is taken from', example: '06.40.22.01.00.02' })
  readonly sourceLine: string;
  @Flag({ description: 'In a caretaker period', example: false }) readonly caretaker: boolean;
  @Flag({
    description:
      'Whether every line is shown: until it is public, none with a file on which you have a conflict of interest',
    example: true,
  })
  readonly whole: boolean;
  @Parts(() => DecreeLineView, { description: 'The distribution table', max: 500, table: 'rows' })
  readonly lines: readonly DecreeLineView[];
  @Euro({ description: 'Sum of the lines, in cents', example: 10_767_953 }) readonly totalCents: number;
  @Moment({ description: 'When it was drafted', example: '2022-06-20T08:00:00.000Z' }) readonly draftedAt: string;
  @Choice(advices, { description: 'Advice of the finance inspector', optional: true }) readonly advice?: string;
  @Day({ description: 'Date of the advice', example: '2022-06-22', optional: true }) readonly advisedOn?: string;
  @Text({ description: 'Explanation of the advice', example: 'De kredieten zijn er.', max: 4_000, optional: true })
  readonly explanation?: string;
  @Day({ description: 'Date of the budget agreement', example: '2022-07-08', optional: true })
  readonly agreedOn?: string;
  @Day({ description: 'Date of the royal signature', example: '2022-08-13', optional: true })
  readonly signedOn?: string;
  @Day({ description: 'Day of publication', example: '2022-09-02', optional: true }) readonly publishedOn?: string;
  @Form(/^\d{10}$/, { description: 'Number in the Gazette', example: '2022204054', optional: true })
  readonly numac?: string;
  @Day({ description: 'Day since when it is in force', example: '2022-09-02', optional: true })
  readonly inForceOn?: string;
  @Text({ description: 'Why it was withdrawn', example: 'Er komt nog iets bij.', max: 2_000, optional: true })
  readonly reason?: string;
  @Whole({ description: 'Revision', example: 4, min: 0, max: 1_000_000 }) readonly revision: number;
}

/** One decree, with what only those who follow the money see: what is left, and its history. */
export class WholeDecreeView extends DecreeView {
  @Euro({
    description: 'What the envelope of the call still holds, in cents',
    example: 4_632_047,
    min: -1_000_000_000_000,
    optional: true,
  })
  readonly leftCents?: number;
  @Parts(() => DecreeHistoryView, { description: 'What happened, oldest first', optional: true })
  readonly history?: readonly DecreeHistoryView[];
}

export class DecreesView {
  @Parts(() => DecreeView, { description: 'The decrees' }) readonly items: readonly DecreeView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', optional: true, max: 1_000 }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 1, min: 0, max: 1_000_000, optional: true })
  readonly total?: number;
}

/** The words of inspector and administrator are for those who follow the money. */
export function showDecree(
  row: DecreeRow,
  overseer: boolean,
  lines: readonly DecreeLine[],
): Omit<DecreeView, 'revision'> {
  const { decreeId: id, lines: all, explanation, reason, statusSince, ...rest } = row;
  const table = lines.map(({ organisationId, names, address, cents }) => ({
    organisationId,
    names,
    ...address,
    cents,
  }));
  const internal = overseer ? { ...(explanation && { explanation }), ...(reason && { reason }) } : {};
  return { id, ...rest, whole: lines.length === all.length, lines: table, ...internal };
}
