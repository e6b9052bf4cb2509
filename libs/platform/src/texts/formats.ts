import type { BasisPoints, Cents, Instant, Language, LocalDate } from '#platform/domain';

const zone = 'Europe/Brussels';
const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

function perLanguage<Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { nl: make(locales.nl), fr: make(locales.fr), de: make(locales.de), en: make(locales.en) };
}

const euros = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }));
const percents = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: 2 }),
);
const days = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }));
const moments = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);
const wallTime = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' });

/** `€ 1.234,56`, `1 234,56 €`, `1.234,56 €`, `€1,234.56`; with the no-break spaces of the language. */
export function formatCents(amount: Cents, language: Language): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const decimal = `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
  return euros[language].format(decimal);
}

/** 8,125 basis points as `81,25%`, `81,25 %` or `81.25%`. */
export function formatRate(rate: BasisPoints, language: Language): string {
  return percents[language].format(rate / 10_000);
}

/** `1 april 2022`, without a weekday. */
export function formatDate(date: LocalDate, language: Language): string {
  return shown(days, language, new Date(`${date}T00:00:00.000Z`));
}

/** Weekday, date and time on the clocks of Brussels. */
export function formatInstant(at: Instant, language: Language): string {
  return shown(moments, language, new Date(at));
}

/** The end of a period: midnight belongs to the day that it ends and is shown as 23:59 of that day. */
export function formatEnd(at: Instant, language: Language): string {
  const moment = new Date(at);
  const midnight = wallTime.format(moment) === '00:00:00' && moment.getUTCMilliseconds() === 0;
  return shown(moments, language, midnight ? new Date(moment.getTime() - 1) : moment);
}

/** French calls the first of the month "1er". */
function shown(formats: typeof moments, language: Language, moment: Date): string {
  const parts = formats[language].formatToParts(moment);
  const isFirst = ({ type, value }: Intl.DateTimeFormatPart): boolean => type === 'day' && value === '1';
  return parts.map((part) => (language === 'fr' && isFirst(part) ? '1er' : part.value)).join('');
}
