import { authorityCalendars, type LocalDate } from '#platform/domain';

/** Days besides the holidays on which an authority is closed, such as the bridge days that a circular grants for a year. */
export type DeclaredClosingDays = Readonly<Record<(typeof authorityCalendars)[number], readonly LocalDate[]>>;

const form = new RegExp(`^(${authorityCalendars.join('|')}):(\\d{4}-\\d\\d-\\d\\d)$`);

/** `federal:2026-05-15 federal:2026-07-20 flemish:2026-12-24`, with spaces or commas between. */
export function closingDaysOf(value: string | undefined, say: (problem: string) => void): DeclaredClosingDays {
  const days = { federal: [], flemish: [], frenchCommunity: [] } as Record<keyof DeclaredClosingDays, LocalDate[]>;
  for (const entry of value?.split(/[\s,]+/) ?? []) {
    const [, calendar, date] = form.exec(entry) ?? [];
    if (calendar && date && isDay(date)) days[calendar as keyof DeclaredClosingDays].push(date as LocalDate);
    else say(`CLOSING_DAYS must be days such as federal:2026-05-15; ${entry} is none.`);
  }
  return days;
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
