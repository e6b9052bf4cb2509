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

/** Whether an incomplete file may be completed after its submission, and within how many working days (B.2). */
export interface Completeness {
  readonly policy: (typeof completenessPolicies)[number];
  readonly workingDays?: number | undefined; // of a cure; five when it is not said
}
export const completenessPolicies = ['cure', 'strict'] as const;

/** How a call is run. Fixed at publication; what is absent has its default. */
export interface CallProcedure {
  readonly graceHours?: number | undefined; // after each deadline still taken, flagged, and told to nobody outside; none
  readonly entriesPerOrganisation?: EntriesPerOrganisation | undefined; // unlimited
  readonly unusedDrafts?: UnusedDrafts | undefined; // never removed
  readonly completeness?: Completeness | undefined; // a cure of five working days
  readonly signOff?: boolean | undefined; // a submission goes to the leading official of the organisation first; no
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
  'completeness',
  'signOff',
] as const satisfies readonly (keyof CallProcedure)[];
export const procedureMoments = [
  'registrationCloses',
  'paperEntryCloses',
  'embargo',
] as const satisfies readonly (keyof ProcedureMoments)[];
const longestGrace = 72;
const longestCure = 60;
const usualCure = 5; // working days

/** Said or not: a cure has its working days, a strict call has none. */
export function completenessOf({ completeness = { policy: 'cure' } }: CallProcedure): Completeness {
  const { policy, workingDays = usualCure } = completeness;
  return policy === 'cure' ? { policy, workingDays } : { policy };
}

/** What of these fields is procedure, without those that are absent. */
export function procedureOf(draft: CallProcedure): CallProcedure {
  const given = procedureFields.filter((field) => draft[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, draft[field]]));
}

export function procedureViolations({ graceHours, unusedDrafts, completeness }: CallProcedure): readonly Violation[] {
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
  const found = wrong.filter(({ is }) => is).map(({ field, rule }) => ({ field, rule }));
  return completeness ? [...found, ...completenessViolations(completeness)] : found;
}

function completenessViolations({ policy, workingDays }: Completeness): readonly Violation[] {
  if (workingDays === undefined) return [];
  const field = 'completeness.workingDays';
  if (policy === 'strict') return [{ field, rule: 'callStrictWithoutCure' }];
  return workingDays < 1 || workingDays > longestCure ? [{ field, rule: 'callCureOutOfRange' }] : [];
}
