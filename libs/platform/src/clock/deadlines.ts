import { Temporal } from 'temporal-polyfill';
import { type Deadline, type Instant, instant, type LocalDate, RuleBroken } from '#platform/domain';

const zone = 'Europe/Brussels';

/** When a deadline is read as the end of a day, the start of one, or the stated local time. */
export interface LocalMoment {
  readonly date: string; // YYYY-MM-DD
  readonly time?: string | undefined; // HH:mm; its absence means the day's start or end
}

/** Fixes the instant of a moment at which something begins: the start of the day, or the stated time. */
export function startOf(moment: LocalMoment): Deadline {
  return fix(moment, 'startOfDay');
}

/** Fixes the first instant that is too late: the next midnight for a whole day (B.11), else the stated time. */
export function endOf(moment: LocalMoment): Deadline {
  return fix(moment, 'endOfDay');
}

/** @throws RuleBroken `wallTimeUnclear` when the clocks skip or repeat that local time; `dateUnknown` when there is no such day. */
function fix({ date, time }: LocalMoment, wholeDay: 'startOfDay' | 'endOfDay'): Deadline {
  const day = plainDate(date);
  const base = { date: date as LocalDate, zone } as const;
  if (time === undefined) {
    const midnight = wholeDay === 'endOfDay' ? day.add({ days: 1 }) : day;
    return { ...base, rule: wholeDay, instant: toInstant(midnight.toZonedDateTime(zone)) };
  }
  try {
    const exact = day
      .toPlainDateTime(Temporal.PlainTime.from(time))
      .toZonedDateTime(zone, { disambiguation: 'reject' });
    return { ...base, time, rule: 'at', instant: toInstant(exact) };
  } catch {
    throw new RuleBroken('wallTimeUnclear', { date, time });
  }
}

function plainDate(date: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch {
    throw new RuleBroken('dateUnknown', { date });
  }
}

function toInstant(moment: Temporal.ZonedDateTime): Instant {
  return instant(new Date(moment.epochMilliseconds).toISOString());
}

/** @throws RuleBroken `dateUnknown` when there is no such day. */
export function checkedDay(date: string): LocalDate {
  return plainDate(date).toString() as LocalDate;
}

let known: { readonly hour: string; readonly date: LocalDate } | undefined;

/** The calendar day in Belgium on which an instant falls. Every request asks; its clocks differ from UTC by whole hours. */
export function localDateOf(at: Instant): LocalDate {
  const hour = at.slice(0, 13);
  if (known?.hour !== hour) known = { hour, date: dateOf(at) };
  return known.date;
}

function dateOf(at: Instant): LocalDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as LocalDate;
}

/** The same from the instant alone: midnight belongs to the day that it ends. */
export function daysLeftUntil(tooLate: Instant, now: Instant): number {
  const lastMoment = instant(new Date(Date.parse(tooLate) - 1).toISOString());
  return daysLeft(now, { date: localDateOf(lastMoment), rule: 'endOfDay', zone, instant: tooLate });
}

/** Whole calendar days from now to the last day that still counts; days of 23 and 25 hours are days. Never below zero. */
export function daysLeft(now: Instant, closes: Deadline): number {
  if (now >= closes.instant) return 0;
  return Temporal.PlainDate.from(localDateOf(now)).until(Temporal.PlainDate.from(closes.date)).days;
}
