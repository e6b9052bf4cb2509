import type { Temporal } from 'temporal-polyfill';
import type { LocalDate, Term } from '#platform/domain';
import { holidaysOf } from './holidays';

type Day = Temporal.PlainDate;

/** Whether the authority of a term works on a day. */
export function isWorkingDay(
  { calendar, closingDays = [] }: Pick<Term, 'calendar' | 'closingDays'>,
  day: Day,
): boolean {
  const date = day.toString() as LocalDate;
  return day.dayOfWeek <= 5 && !holidaysOf(calendar, day.year).has(date) && !closingDays.includes(date);
}

/**
 * How many days a term gives when its clock starts after `day`; months are turned into days here, once.
 * @throws RangeError when the length is no whole number of at least one
 */
export function daysGiven({ length, unit, monthEnd }: Term, day: Day): number {
  if (!Number.isSafeInteger(length) || length < 1) throw new RangeError(`not the length of a term: ${String(length)}`);
  switch (unit) {
    case 'day':
    case 'workingDay':
      return length;
    case 'week':
      return 7 * length;
    case 'month': {
      const sameNumber = day.add({ months: length });
      const ends = monthEnd === 'endToEnd' && day.day === day.daysInMonth ? sameNumber.daysInMonth : sameNumber.day;
      return day.until(sameNumber.with({ day: ends })).days;
    }
  }
}

/** The last day when `left` days are still to be counted from the day after `day`; with none left, the first on which the term may end. */
export function lastDay(term: Term, day: Day, left: number): Day {
  const counted = left === 0 ? day.add({ days: 1 }) : countedOn(term, day, left);
  return term.rolls ? nextWorkingDay(term, counted) : counted;
}

function countedOn(term: Term, day: Day, left: number): Day {
  if (term.unit !== 'workingDay') return day.add({ days: left });
  let last = day;
  for (let n = 0; n < left; n++) last = nextWorkingDay(term, last.add({ days: 1 }));
  return last;
}

function nextWorkingDay(term: Term, from: Day): Day {
  let day = from;
  while (!isWorkingDay(term, day)) day = day.add({ days: 1 });
  return day;
}

/** How many days of a term lie after `from`, up to and with `to`. */
export function countBetween(term: Term, from: Day, to: Day): number {
  if (term.unit !== 'workingDay') return from.until(to).days;
  let counted = 0;
  for (let day = from; !day.equals(to);) if (isWorkingDay(term, (day = day.add({ days: 1 })))) counted++;
  return counted;
}
