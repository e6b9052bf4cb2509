import type { Brand } from './brand';

/** A moment: ISO 8601, UTC, exactly three decimals. One form only, so that instants sort as they read. */
export type Instant = Brand<string, 'Instant'>;

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** @throws RangeError when the text is not in the one form, or names no real moment. */
export function instant(text: string): Instant {
  if (!form.test(text) || Number.isNaN(Date.parse(text)) || new Date(text).toISOString() !== text)
    throw new RangeError(`not an instant: ${text}`);
  return text as Instant;
}

/** A calendar date in Belgium, `YYYY-MM-DD`; no time and no zone. */
export type LocalDate = Brand<string, 'LocalDate'>;

/**
 * A legal deadline: the date (and time) as published, the rule that reads it, and the instant it fell on when it was published.
 * `endOfDay` means the whole day counts: the instant is the next midnight in the zone. `at` means the stated local time.
 */
export interface Deadline {
  readonly date: LocalDate;
  readonly time?: string; // HH:mm, only with `at`
  readonly rule: 'endOfDay' | 'startOfDay' | 'at';
  readonly zone: 'Europe/Brussels';
  readonly instant: Instant;
}
