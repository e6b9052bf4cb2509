import { Choice, Flag, Moment, Parts, Reference, Text, Whole } from '#platform/http';
import type { Names } from '#platform/texts';
import { conflictKinds } from '../interests.decider';
import type { ConflictRow } from './conflict-list.projection';

export class ConflictView {
  @Reference({ description: 'Whose conflict it is' }) readonly personId: string;
  @Text({ description: 'Their name', example: 'Léa Martin', optional: true }) readonly personName?: string;
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference; not told to whom it is kept from', example: '2022-13-K7Q2MZ4A', optional: true })
  readonly reference?: string;
  @Choice(conflictKinds, {
    description:
      '`declared` by themselves: they are kept from the file; `noted` by others: assigned only with a reason',
  })
  readonly conflict: string;
  @Text({ description: 'What it is', example: 'Mijn zus leidt het project.', max: 2_000, optional: true })
  readonly explanation?: string | undefined;
  @Reference({ description: 'Who said so' }) readonly by: string;
  @Moment({ description: 'Since when', example: '2022-04-12T08:00:00.000Z' }) readonly since: string;
  @Flag({ description: 'Whether it was lifted since', example: false }) readonly lifted: boolean;
  @Moment({ description: 'When it was lifted', optional: true }) readonly liftedAt?: string;
  @Reference({ description: 'Who lifted it', optional: true }) readonly liftedBy?: string;
  @Text({ description: 'Why it was lifted', example: 'Bij vergissing aangeduid.', max: 2_000, optional: true })
  readonly liftReason?: string;
  @Whole({ description: 'Revision', example: 1, min: 0, max: 1_000_000_000 }) readonly revision: number;
}

export class ConflictsView {
  @Parts(() => ConflictView, { description: 'Conflicts that you may know of' }) readonly items: readonly ConflictView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', max: 2_000, optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 3, min: 0, max: 1_000_000_000, optional: true })
  readonly total?: number;
}

export function showConflict({ callId: _, ...row }: ConflictRow, names: Names, reference: string | undefined) {
  const name = names.get(row.personId);
  return { ...row, ...(typeof name === 'string' && { personName: name }), ...(reference && { reference }) };
}
