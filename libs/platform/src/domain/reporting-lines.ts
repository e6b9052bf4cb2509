import type { LocalDate } from './instant';
import type { PersonId } from './people';

/** To or from whom somebody reports; `until` is the first day on which it no longer holds. */
export interface ReportingLine {
  readonly personId: PersonId;
  readonly from: LocalDate;
  readonly until?: LocalDate;
}

export const lineBegan = (lines: readonly ReportingLine[] = [], personId: PersonId, from: LocalDate) => [
  ...lines,
  { personId, from },
];

/** The one with this person that runs. */
export const lineEnded = (lines: readonly ReportingLine[] = [], personId: PersonId, until: LocalDate) =>
  lines.map((each) => (each.personId === personId && each.until === undefined ? { ...each, until } : each));

export const linesOn = (lines: readonly ReportingLine[] = [], day: LocalDate): readonly PersonId[] =>
  lines
    .filter(({ from, until }) => from <= day && (until === undefined || day < until))
    .map(({ personId }) => personId);
