import type { AuthorityCalendar, LocalDate } from '#platform/domain';

/** When authorities are closed besides the holidays, as this installation declares it today; a term takes the list along when it is given. */
export class ClosingDays {
  constructor(private readonly declared: Readonly<Record<AuthorityCalendar, readonly LocalDate[]>>) {}

  of(calendar: AuthorityCalendar): readonly LocalDate[] {
    return this.declared[calendar];
  }
}
