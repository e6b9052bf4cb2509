import {
  addDays,
  daysBetween,
  type Deadline,
  type Decider,
  type LocalDate,
  type Messages,
  type OrganisationId,
  type PersonId,
} from '#platform/domain';
import type { CallId } from './call.events';
import { type ClosingReminderEvent, type ReminderMark, reminderMarks } from './closing-reminder.events';

/** A deadline that still lies ahead, and since which day people could do something about it. */
export interface ComingClose {
  readonly closes: Deadline;
  readonly organisationId?: OrganisationId | undefined; // for which alone the call was reopened until then
  readonly since: LocalDate;
  readonly today: LocalDate;
}
export type ClosingReminderCommand = Messages<{
  /** `people`: who has not submitted, and can. */
  RemindOfClosing: { callId: CallId; close: ComingClose; people: readonly PersonId[] };
}>;

export interface ClosingReminders {
  readonly done: ReadonlySet<string>; // `<instant of the deadline>/<series>`
  readonly reminded: ReadonlyMap<string, ReadonlySet<PersonId>>; // by series, and by `<instant of the deadline>/<mark>`
}

/** A mark of the call, or of what an organisation was given beyond it. */
const seriesOf = (mark: ReminderMark, organisationId: OrganisationId | undefined): string =>
  [String(mark), ...(organisationId ? [organisationId] : [])].join('/');
const roundOf = ({ instant }: Deadline, series: string): string => `${instant}/${series}`;

/** Under what is remembered who was reminded: who acts for two organisations with the same end reads of it once. */
const keysOf = (
  mark: ReminderMark,
  closes: Deadline,
  organisationId: OrganisationId | undefined,
): readonly string[] => [seriesOf(mark, organisationId), roundOf(closes, String(mark))];

/** The mark whose day has come: the nearest one alone, and none whose day lay before anybody could apply by this deadline. */
export function dueMark({ closes, since, today }: ComingClose): ReminderMark | undefined {
  const left = daysBetween(today, closes.date);
  const mark = reminderMarks.findLast((each) => left <= each);
  return mark !== undefined && left >= 0 && addDays(closes.date, -mark) >= since ? mark : undefined;
}

export function remindedAlready({ done }: ClosingReminders, close: ComingClose): boolean {
  const mark = dueMark(close);
  return mark === undefined || done.has(roundOf(close.closes, seriesOf(mark, close.organisationId)));
}

/**
 * One round a deadline and mark; whoever was reminded at a mark of an earlier deadline is not reminded at it again (N2). A reopening for
 * one organisation has marks of its own: its people were told of an end that has passed.
 */
export const closingRemindersDecider: Decider<ClosingReminders, ClosingReminderCommand, ClosingReminderEvent> = {
  stream: 'closingReminders',
  initialState: { done: new Set(), reminded: new Map() },

  decide({ data: { callId, close, people } }, reminders) {
    const daysBefore = dueMark(close);
    if (daysBefore === undefined || remindedAlready(reminders, close)) return [];
    const { closes, organisationId } = close;
    const before = keysOf(daysBefore, closes, organisationId).map((key) => reminders.reminded.get(key));
    const now = [...new Set(people)].filter((person) => !before.some((reminded) => reminded?.has(person)));
    const about = { callId, daysBefore, closes, ...(organisationId && { organisationId }) };
    return [{ type: 'ClosingReminderSent', data: { ...about, people: now } }];
  },

  evolve({ done, reminded }, { data: { closes, daysBefore, organisationId, people } }) {
    const now = keysOf(daysBefore, closes, organisationId).map((key) => {
      return [key, new Set([...(reminded.get(key) ?? []), ...people])] as const;
    });
    const round = roundOf(closes, seriesOf(daysBefore, organisationId));
    return { done: new Set([...done, round]), reminded: new Map([...reminded, ...now]) };
  },
};
