import type { Deadline, Violation } from '#platform/domain';

/** A local moment as an administrator enters it; its instant is fixed when the call is published. */
export interface EnteredMoment {
  readonly date: string;
  readonly time?: string | undefined;
}

/** How many open files one organisation may have in a call. */
export const entriesPerOrganisation = ['unlimited', 'oneOpen'] as const;
export type EntriesPerOrganisation = (typeof entriesPerOrganisation)[number];

/** A draft that nobody worked on for so many days: its people are reminded, and later it is removed. */
export interface UnusedDrafts {
  readonly remindAfterDays: number;
  readonly removeAfterDays: number;
}

/** How a call is run. Fixed at publication; what is absent has its default. */
export interface CallProcedure {
  readonly graceHours?: number | undefined; // after each deadline still taken, flagged, and told to nobody outside; none
  readonly entriesPerOrganisation?: EntriesPerOrganisation | undefined; // unlimited
  readonly unusedDrafts?: UnusedDrafts | undefined; // never removed
}

/** The moments beside opening and closing, as they are entered. */
export interface ProcedureMoments {
  readonly registrationCloses?: EnteredMoment | undefined; // an application must have been started before it
  readonly paperEntryCloses?: EnteredMoment | undefined; // until which files that arrived on paper are entered
  readonly embargo?: EnteredMoment | undefined; // before which nobody outside the administration is told
}
/** The same as they are fixed in the window. */
export type ProcedureDeadlines = { readonly [Moment in keyof ProcedureMoments]: Deadline | undefined };

export const procedureFields = [
  'graceHours',
  'entriesPerOrganisation',
  'unusedDrafts',
] as const satisfies readonly (keyof CallProcedure)[];
export const procedureMoments = [
  'registrationCloses',
  'paperEntryCloses',
  'embargo',
] as const satisfies readonly (keyof ProcedureMoments)[];
const longestGrace = 72;

/** What of these fields is procedure, without those that are absent. */
export function procedureOf(draft: CallProcedure): CallProcedure {
  const given = procedureFields.filter((field) => draft[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, draft[field]]));
}

export function procedureViolations({ graceHours, unusedDrafts }: CallProcedure): readonly Violation[] {
  const wrong = [
    {
      field: 'graceHours',
      rule: 'callGraceOutOfRange',
      is: graceHours !== undefined && (graceHours < 0 || graceHours > longestGrace),
    },
    {
      field: 'unusedDrafts.removeAfterDays',
      rule: 'callRemovalBeforeReminder',
      is: unusedDrafts !== undefined && unusedDrafts.removeAfterDays <= unusedDrafts.remindAfterDays,
    },
  ];
  return wrong.filter(({ is }) => is).map(({ field, rule }) => ({ field, rule }));
}
