import type { Actor, Instant, Where } from '#platform/domain';
import { openStatuses } from './assessment.decider';
import { blindTo } from './blind.policy';
import { stillJudged, visibleFiles } from './firewall.policy';

/** For rows of `round_ends` that are over: others still have to score files that this person may see and has not to score. */
export function overdueForOthers(actor: Actor, at: Instant): Where {
  const [visible, blind] = [visibleFiles(actor), blindTo(actor)];
  const judged = `select key from jury_file_list where ${stillJudged} and (${visible.sql}) and key not in ${blind.sql}`;
  const late = `select 1 from assessment_list late where late.call_id = own.call_id and late.round = own.round
    and late.due_at <= ? and late.status = any(?) and late.juror_person_id <> ? and late.application_id in (${judged})`;
  return {
    sql: `own.due_at <= ? and exists (${late})`,
    parameters: [at, at, openStatuses, actor.personId, ...visible.parameters, ...blind.parameters],
  };
}
