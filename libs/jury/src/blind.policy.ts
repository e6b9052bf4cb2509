import type { Actor, Where } from '#platform/domain';
import { finalStatuses, openStatuses } from './assessment.decider';
import { seesEveryJury } from './firewall.policy';

const stillToScore = 'select application_id from assessment_list where juror_person_id = ? and status = any(?)';

const notTheirsToKnow = `select file.key from jury_file_list file join jury_list jury on jury.key = file.call_id
  where ? = any(jury.member_ids) and ? not in (jury.chair_person_id, jury.substitute_person_id)
  and jury.row->'composition'->>'secretaryPersonId' is distinct from ?
  and not exists (select 1 from assessment_list own where own.application_id = file.key and own.juror_person_id = ? and own.status = any(?))
  and not exists (select 1 from deliberated_file_list agenda join deliberation_list meeting on meeting.key = agenda.deliberation_id
    where agenda.application_id = file.key and meeting.status <> 'called')
  and not exists (select 1 from ranking_list ranking where ranking.call_id = file.call_id and ranking.status = 'established')`;

/**
 * The files of which this person must not know yet what others found. Whoever still has to score a file; and who is nothing but a juror, until
 * the own score of it is final, the jury meets on it, or the ranking is established. To be used as `application_id not in <sql>`.
 */
export function blindTo(actor: Actor): Where {
  const { personId } = actor;
  const own = [personId, openStatuses];
  if (seesEveryJury(actor)) return { sql: `(${stillToScore})`, parameters: own };
  return {
    sql: `(${stillToScore} union all ${notTheirsToKnow})`,
    parameters: [...own, personId, personId, personId, personId, finalStatuses],
  };
}
