import type { Deadline, Instant, LocalDate } from './instant';

/** Whose working days count: the ten legal holidays of Belgium, and the feast of the community whose administration is closed on it. */
export const authorityCalendars = ['federal', 'flemish', 'frenchCommunity'] as const;
export type AuthorityCalendar = (typeof authorityCalendars)[number];

/** A length of time that a rule gives somebody. It is declared once, with every choice that moves its end; nothing is left to a default. */
export interface Term {
  /** How many of `unit`: a whole number of at least one. */
  readonly length: number;
  /** `workingDay` is every day but Saturdays, Sundays and those on which the authority is closed (Regulation 1182/71, art. 2). */
  readonly unit: 'day' | 'workingDay' | 'week' | 'month';
  /** Whether a last day that is no working day gives way to the next one. Computed terms roll by convention, fixed dates never do (art. 3(4)). */
  readonly rolls: boolean;
  readonly calendar: AuthorityCalendar;
  /**
   * Where a term in months ends. `lastDay`: on the day with the number of the day it was started on, or on the last one of a month
   * that has no such day (Regulation 1182/71, art. 3(2)(c)): 31 January gives 28 February, 28 February gives 28 March. `endToEnd`: the
   * same, but from the last day of a month to the last day of a month (Judicial Code, art. 54, "from the nth to the day before the
   * nth"): 28 February gives 31 March. Other units do not ask.
   */
  readonly monthEnd: 'lastDay' | 'endToEnd';
  /** Days besides the holidays on which the authority is closed, as declared when the term was given. */
  readonly closingDays?: readonly LocalDate[];
}

/**
 * What happened to a term, in the order of the log. The day of an event belongs to what was before it: a term counts from the day
 * after it was started, a day on which it is stopped still counts, a day on which it is resumed does not yet. A cause
 * names what the clock waits for; it stands still as long as one cause is open, and a cause that is stopped twice is one. A
 * reset gives the whole length again from the day after, also when the term had ended, and leaves open causes open.
 */
export type TermHistory = readonly [TermStarted, ...TermChange[]];
export type TermStarted = { readonly type: 'started'; readonly at: Instant };
export type TermChange = {
  readonly type: 'stopped' | 'resumed' | 'reset';
  readonly at: Instant;
  readonly cause: string;
};

/**
 * Where a term stands. `projectedEnd` is always there: while the clock stands still it is the end if all that is awaited came in
 * today, and `left` is what would then still be counted, in working days for a term in working days, else in calendar days.
 */
export type TermState =
  | { readonly status: 'running' | 'ended'; readonly end: Deadline; readonly projectedEnd: Deadline }
  | {
      readonly status: 'stopped';
      readonly causes: readonly string[];
      readonly left: number;
      readonly projectedEnd: Deadline;
    };
