import { type Actor, hasRole, noRow, type Where } from '#platform/domain';

/** Who follows the money of every call: proposals, envelopes and decrees in the making. */
export const overseers = ['administrator', 'auditor', 'financeInspector', 'budgetOfficer'] as const;

export const oversees = (actor: Actor): boolean => hasRole(actor, ...overseers);

/** The rows of `file_parties` on which this person has no conflict of interest. */
export const withoutInterest = ({ organisations, barredFrom, line }: Actor): Where => ({
  sql: 'not (organisation_id = any(?) or key = any(?) or involved && ?)',
  parameters: [organisations, barredFrom, line],
});

/** Organisations see what was decided for them, never what is or was only proposed; who oversees, the grants of files without an interest too. */
export function visibleGrants(actor: Actor): Where {
  const own = {
    sql: `status not in ('proposed', 'dropped') and organisation_id = any(?)`,
    parameters: [actor.organisations],
  };
  if (!oversees(actor)) return own;
  const { sql, parameters } = withoutInterest(actor);
  const others = `application_id in (select key from file_parties where ${sql})`;
  return { sql: `${others} or (${own.sql})`, parameters: [...parameters, ...own.parameters] };
}

/** An interest in one file is an interest in all that share the money with it. */
export const visibleAllocations = (actor: Actor): Where =>
  oversees(actor)
    ? {
        sql: 'not (organisations && ?::text[] or files && ?::text[] or involved && ?::text[])',
        parameters: [actor.organisations, actor.barredFrom, actor.line],
      }
    : noRow;
