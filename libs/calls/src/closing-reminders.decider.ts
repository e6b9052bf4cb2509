import {
  addDays,
  daysBetween,
  type Deadline,
  type Decider,
  type LocalDate,
  type Messages,
  type PersonId,
} from '#platform/domain';
import type { CallId } from './call.events';
import { type ClosingReminderEvent, type ReminderMark, reminderMarks } from './closing-reminder.events';

/** A deadline that still lies ahead, and since which day people could do something about it. */
export interface ComingClose {
  readonly closes: Deadline;
  readonly since: LocalDate;
  readonly today: LocalDate;
}
export type ClosingReminderCommand = Messages<{
  /** `people`: who has not submitted, and can. */
  RemindOfClosing: { callId: CallId; close: ComingClose; people: readonly PersonId[] };
}>;

export interface ClosingReminders {
  readonly done: ReadonlySet<string>; // `<instant of the deadline>/<mark>`
  readonly reminded: ReadonlyMap<ReminderMark, ReadonlySet<PersonId>>;
}

const roundOf = ({ instant }: Deadline, mark: ReminderMark): string => `${instant}/${String(mark)}`;

/** The mark whose day has come: the nearest one alone, and none whose day lay before anybody could apply by this deadline. */
export function dueMark({ closes, since, today }: ComingClose): ReminderMark | undefined {
  const left = daysBetween(today, closes.date);
  const mark = reminderMarks.findLast((each) => left <= each);
  return mark !== undefined && left >= 0 && addDays(closes.date, -mark) >= since ? mark : undefined;
}

export function remindedAlready({ done }: ClosingReminders, close: ComingClose): boolean {
  const mark = dueMark(close);
  return mark === undefined || done.has(roundOf(close.closes, mark));
}

/** One round a deadline and mark; whoever was reminded at a mark of an earlier deadline is not reminded at it again (N2). */
export const closingRemindersDecider: Decider<ClosingReminders, ClosingReminderCommand, ClosingReminderEvent> = {
  stream: 'closingReminders',
  initialState: { done: new Set(), reminded: new Map() },

  decide({ data: { callId, close, people } }, reminders) {
    const daysBefore = dueMark(close);
    if (daysBefore === undefined || remindedAlready(reminders, close)) return [];
    const before = reminders.reminded.get(daysBefore) ?? new Set();
    const now = [...new Set(people)].filter((person) => !before.has(person));
    return [{ type: 'ClosingReminderSent', data: { callId, daysBefore, closes: close.closes, people: now } }];
  },

  evolve({ done, reminded }, { data: { closes, daysBefore, people } }) {
    const at = new Set([...(reminded.get(daysBefore) ?? []), ...people]);
    return {
      done: new Set([...done, roundOf(closes, daysBefore)]),
      reminded: new Map([...reminded, [daysBefore, at]]),
    };
  },
};
