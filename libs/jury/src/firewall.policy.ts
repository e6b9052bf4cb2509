import { type Actor, everyRow, hasRole, judgingRoles, noRow, RuleBroken, type Where } from '#platform/domain';
import type { JuryFile } from './jury-file.pure';

/** What stands between a person and a file, whoever the person is: chair, secretary and administrators too. */
export type Barred = Pick<Actor, 'organisations' | 'barredFrom' | 'line'>;

/** A conflict of interest: same organisation as the applicant, in line with somebody involved, or declared. */
export const isBarred = (
  { organisations, barredFrom, line }: Barred,
  { applicationId, organisationId, involved }: Pick<JuryFile, 'applicationId' | 'organisationId' | 'involved'>,
): boolean =>
  organisations.includes(organisationId) ||
  barredFrom.includes(applicationId) ||
  involved.some((each) => line.includes(each));

/** @throws RuleBroken `conflictOfInterest` */
export function refuseBarred(actor: Actor, file: JuryFile): void {
  if (isBarred(actor, file)) throw new RuleBroken('conflictOfInterest');
}

/** The same for the rows of `jury_file_list`. */
export const barredFiles = ({ organisations, barredFrom, line }: Barred): Where => ({
  sql: 'organisation_id = any(?) or key = any(?) or involved && ?',
  parameters: [organisations, barredFrom, line],
});

function unbarred(actor: Actor): Where {
  const { sql, parameters } = barredFiles(actor);
  return { sql: `not (${sql})`, parameters };
}

export const seesEveryJury = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor');

/** Members of the call's jury; administrators and auditors are of every jury. */
export function ofTheirJury(actor: Actor): Where {
  if (seesEveryJury(actor)) return everyRow;
  if (!hasRole(actor, ...judgingRoles)) return noRow;
  return { sql: 'call_id in (select key from jury_list where ? = any(member_ids))', parameters: [actor.personId] };
}

/** The one firewall: which files somebody may know of in a jury. */
export const visibleFiles = (actor: Actor): Where =>
  all({ sql: 'reached_jury', parameters: [] }, ofTheirJury(actor), unbarred(actor));

/** For every other table about files, by its column `application_id`. */
export function onVisibleFiles(actor: Actor, ...more: readonly Where[]): Where {
  const { sql, parameters } = visibleFiles(actor);
  return all({ sql: `application_id in (select key from jury_file_list where ${sql})`, parameters }, ...more);
}

/** Rows of `jury_file_list` on which a jury still has something to do: not withdrawn, and their call not cancelled, and no grant decided on them. */
export const stillJudged = `status = 'admissible' and call_id not in (select key from scored_calls where cancelled)
  and not exists (select 1 from decided_files d where d.key = jury_file_list.call_id and jury_file_list.key = any(d.files))`;

/** For tasks about files: what is judged no more, or came under a conflict of interest, asks for nothing any more. */
export function onJudgedFiles(actor: Actor): Where {
  const { sql, parameters } = visibleFiles(actor);
  const judged = `select key from jury_file_list where ${stillJudged} and (${sql})`;
  return { sql: `own.application_id in (${judged})`, parameters };
}

/** For tasks about a call as a whole. */
export const onJudgedCalls: Where = {
  sql: 'own.call_id not in (select key from scored_calls where cancelled)',
  parameters: [],
};

export const all = (...conditions: readonly Where[]): Where => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' and '),
  parameters: conditions.flatMap(({ parameters }) => parameters),
});
