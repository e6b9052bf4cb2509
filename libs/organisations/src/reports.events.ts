import type { LocalDate, Messages, PersonId } from '#platform/domain';

/**
 * Reporting lines as their manager has them, `reports-<the manager's person id>`: written in the same append as those of the
 * person, so that the log can be walked downwards as well.
 */
export type ReportsEvent = Messages<{
  ReportGained: { managerPersonId: PersonId; personId: PersonId; fromDate: LocalDate };
  ReportLost: { managerPersonId: PersonId; personId: PersonId; untilDate: LocalDate };
}>;
