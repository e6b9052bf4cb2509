import { Temporal } from 'temporal-polyfill';
import type { AuthorityCalendar } from '#platform/domain';

/** The fixed ones of the ten legal holidays (law of 4 January 1974); Easter Monday, Ascension and Whit Monday move with Easter. */
const everywhere = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];

/** Days of closing that a source names; what else closes an authority, such as bridge days, is declared year by year. */
const own: Readonly<Record<AuthorityCalendar, readonly string[]>> = {
  federal: [],
  flemish: ['07-11'],
  frenchCommunity: ['09-27'],
};

const known = new Map<string, ReadonlySet<string>>();

/** The holidays of a year on which an authority is closed, as `YYYY-MM-DD`. A holiday in a weekend is not moved to another day. */
export function holidaysOf(calendar: AuthorityCalendar, year: number): ReadonlySet<string> {
  const key = `${calendar}.${String(year)}`;
  const found = known.get(key) ?? compute(calendar, year);
  known.set(key, found);
  return found;
}

function compute(calendar: AuthorityCalendar, year: number): ReadonlySet<string> {
  const fixed = [...everywhere, ...own[calendar]].map((day) => `${String(year)}-${day}`);
  const easter = easterSunday(year);
  return new Set([...fixed, ...[1, 39, 50].map((days) => easter.add({ days }).toString())]);
}

/** Easter Sunday of the Gregorian calendar; the computation published in Nature, 1876, as Meeus gives it. */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}
