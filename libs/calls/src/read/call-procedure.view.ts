import { type Actor, type Deadline, hasRole, type Language } from '#platform/domain';
import { Choice, Flag, Moment, Part, Text, Whole } from '#platform/http';
import { formatEnd, formatInstant } from '#platform/texts';
import {
  completenessOf,
  completenessPolicies,
  type EntriesPerOrganisation,
  entriesPerOrganisation,
} from '../call-procedure.pure';
import type { CallListRow } from './call-list.projection';

export class UnusedDraftsView {
  @Whole({ description: 'Days without use before its people are reminded', example: 60, min: 1, max: 3_650 })
  readonly remindAfterDays: number;
  @Whole({ description: 'Days without use before it is removed', example: 90, min: 1, max: 3_650 })
  readonly removeAfterDays: number;
}

export class CompletenessView {
  @Choice(completenessPolicies, { description: 'Whether an incomplete file may be completed after its submission' })
  readonly policy: string;
  @Whole({ description: 'Within how many working days', example: 5, min: 0, max: 1_000, optional: true })
  readonly workingDays?: number | undefined;
}

export class CallProcedureView {
  @Flag({ description: 'Whether new applications may be started, while it is open', example: true })
  readonly takesNewApplications: boolean;
  @Choice(entriesPerOrganisation, { description: 'Open applications of one organisation at a time' })
  readonly entriesPerOrganisation: EntriesPerOrganisation;
  @Part(() => UnusedDraftsView, { description: 'What becomes of drafts that nobody works on', optional: true })
  readonly unusedDrafts?: UnusedDraftsView;
  @Moment({ description: 'An application must be started before it', optional: true })
  readonly registrationClosesAt?: string;
  @Text({ description: 'As people read it', example: 'vrijdag 18 maart 2022 om 23:59', optional: true })
  readonly registrationClosesShown?: string;
  @Moment({ description: 'Told to nobody outside before it; administrators and auditors only', optional: true })
  readonly embargoAt?: string;
  @Text({ description: 'As people read it', example: 'maandag 17 januari 2022 om 08:00', optional: true })
  readonly embargoShown?: string;
  @Moment({ description: 'Until when paper files are entered; administrators and auditors only', optional: true })
  readonly paperEntryClosesAt?: string;
  @Text({ description: 'As people read it', example: 'vrijdag 8 april 2022 om 23:59', optional: true })
  readonly paperEntryClosesShown?: string;
  @Whole({
    description: 'Hours of grace; administrators and auditors only',
    example: 24,
    min: 0,
    max: 72,
    optional: true,
  })
  readonly graceHours?: number;
  @Part(() => CompletenessView, { description: 'What happens to an incomplete file' })
  readonly completeness: CompletenessView;
  @Flag({ description: 'Whether the leading official of the organisation has to approve', example: false })
  readonly signOff: boolean;
}

/** Grace and the internal end for paper are nobody's business outside: the official deadline is the one to keep. */
export const seesInternalDeadlines = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor');

/** Where a row holds them. */
export const internalFields = ['paperEntryCloses', 'content.graceHours', 'content.paperEntryCloses'] as const;

export function showProcedure(row: CallListRow, actor: Actor): CallProcedureView {
  const { content, disabled, registrationCloses, paperEntryCloses, embargo } = row;
  const { language } = actor;
  return {
    takesNewApplications: !disabled,
    entriesPerOrganisation: content.entriesPerOrganisation ?? 'unlimited',
    ...(content.unusedDrafts && { unusedDrafts: content.unusedDrafts }),
    completeness: completenessOf(content),
    signOff: content.signOff ?? false,
    ...shown('registrationCloses', registrationCloses, language),
    ...(seesInternalDeadlines(actor) && {
      ...shown('paperEntryCloses', paperEntryCloses, language),
      graceHours: content.graceHours ?? 0,
      ...(embargo && { embargoAt: embargo.instant, embargoShown: formatInstant(embargo.instant, language) }),
    }),
  };
}

const shown = (name: string, deadline: Deadline | undefined, language: Language) =>
  deadline ? { [`${name}At`]: deadline.instant, [`${name}Shown`]: formatEnd(deadline.instant, language) } : {};
