import type { LocalDate } from './instant';

const dayMs = 86_400_000; // of calendar days written as UTC: no summer time among them

/** Calendar days from one day to another, whatever the clocks did between them. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / dayMs;

export const addDays = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10) as LocalDate;
