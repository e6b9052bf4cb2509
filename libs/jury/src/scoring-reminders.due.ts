import type { CallId } from '#calls/call.events';
import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { Instant, PersonId } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { openStatuses } from './assessment.decider';
import { stillJudged } from './firewall.policy';
import { notRankedWithout } from './overdue.policy';
import { assessmentList } from './read/assessment-list.projection';
import { decidedFiles } from './read/decided-files.projection';
import { juryFileList } from './read/jury-file-list.projection';
import { juryList, type RoundRow } from './read/jury-list.projection';
import { rankingList } from './read/ranking-list.projection';
import { scoredCalls } from './read/scored-calls.projection';
import { type ComingEnd, isReminderDue, scoringRemindersDecider } from './scoring-reminders.decider';

interface DueRound extends DueThing {
  readonly callId: string;
  readonly round: RoundRow;
}

/** Jurors who still have files to score are reminded once a round; read models say who, and must have seen all that was in the log. */
export function scoringReminders({ readModels, streams, now, head, askAs }: WorkServices): DueSource<DueRound> {
  return {
    name: 'scoringReminders',
    async find(at, limit) {
      const due: DueRound[] = [];
      const running = { sql: 'key not in (select key from scored_calls where cancelled)', parameters: [] };
      for (const { key: callId, row } of await readModels.unfiltered(juryList, running))
        for (const round of row.rounds) {
          const end = comingEnd(round, at);
          if (!end || !isReminderDue(end)) continue;
          const { state } = await streams.load(scoringRemindersDecider, callId);
          if (!state.has(round.round)) due.push({ id: `${callId}.${String(round.round)}`, callId, round });
        }
      return due.slice(0, limit);
    },
    async fire({ id, callId, round }) {
      const [end, seen] = [comingEnd(round, now()), await head()];
      if (!end || !seen) return;
      await readModels.waitFor([assessmentList, decidedFiles, juryFileList, rankingList, scoredCalls], seen);
      const judged = `application_id in (select key from jury_file_list where ${stillJudged}) and ${notRankedWithout('assessment_list')}`;
      const where = {
        sql: `call_id = ? and round = ? and status = any(?) and ${judged}`,
        parameters: [callId, round.round, openStatuses],
      };
      const open = (await readModels.unfiltered(assessmentList, where)).map(({ row }) => row.jurorPersonId);
      const jurors = [...new Set(open)].map((personId) => ({ personId, files: countOf(personId, open) }));
      const data = { callId: callId as CallId, round: round.round, jurors, end };
      await streams
        .of(scoringRemindersDecider, callId)
        .decide(askAs(`scoringReminder.${id}`), () => ({ type: 'RemindJurors', data }));
    },
  };
}

const countOf = (personId: PersonId, all: readonly PersonId[]): number =>
  all.filter((each) => each === personId).length;

const comingEnd = ({ due, openedAt }: RoundRow, at: Instant): ComingEnd | undefined =>
  due && { due, openedOn: localDateOf(openedAt), today: localDateOf(at), at };
