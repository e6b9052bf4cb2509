import type { Actor, Instant, Where } from '#platform/domain';
import { openStatuses } from './assessment.decider';
import { blindTo } from './blind.policy';
import { stillJudged, visibleFiles } from './firewall.policy';

/** Rows of `assessment_list` that were asked for before the ranking that stands was established, in spite of them: it did not wait for them. */
export const notRankedWithout = (row: string): string => `not exists (select 1 from ranking_list ranking
  where ranking.call_id = ${row}.call_id and ranking.status = 'established' and ranking.established_at > ${row}.told_at)`;

/** For rows of `round_ends` that are over: others still have to score files that this person may see and has not to score. */
export function overdueForOthers(actor: Actor, at: Instant): Where {
  const [visible, blind] = [visibleFiles(actor), blindTo(actor)];
  const judged = `select key from jury_file_list where ${stillJudged} and (${visible.sql}) and key not in ${blind.sql}`;
  const late = `select 1 from assessment_list late where late.call_id = own.call_id and late.round = own.round
    and late.due_at <= ? and late.status = any(?) and late.juror_person_id <> ? and late.application_id in (${judged}) and ${notRankedWithout('late')}`;
  return {
    sql: `own.due_at <= ? and exists (${late})`,
    parameters: [at, at, openStatuses, actor.personId, ...visible.parameters, ...blind.parameters],
  };
}
