import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { Instant, LocalDate, OrganisationId, PersonId, Position, Role } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import type { CallId } from './call.events';
import { type ClosingCall, closingCall, isClosing } from './closing-call.fold';
import { reminderMarks } from './closing-reminder.events';
import { closingRemindersDecider, type ComingClose, dueMark, remindedAlready } from './closing-reminders.decider';
import { callList } from './read/call-list.projection';
import { organisationKinds } from './read/organisation-kinds.projection';
import { reminderFiles } from './read/reminder-files.projection';
import { type Officers, whomToRemind } from './whom-to-remind.pure';

const longest = (Math.max(...reminderMarks) + 2) * 86_400_000;

interface DueReminder extends DueThing {
  readonly callId: string;
}

/** Reminders before a call closes; the read models tell of whom to think, and must have seen all that was in the log. */
export function closingReminders(services: WorkServices): DueSource<DueReminder> {
  const { readModels, streams, now, head, askAs } = services;
  return {
    name: 'closingReminders',
    async find(at, limit) {
      const soon = new Date(Date.parse(at) + longest).toISOString();
      const sql = `state = 'published' and suspended_at is null and closes_at > ? and closes_at <= ?`;
      const calls = await readModels.unfiltered(callList, { sql, parameters: [at, soon] });
      const due: DueReminder[] = [];
      for (const { key: callId } of calls) {
        const round = await dueRound(services, callId, at);
        if (round) due.push({ id: `${callId}.${round}`, callId });
      }
      return due.slice(0, limit);
    },
    async fire({ callId: id }) {
      const at = now();
      const seen = await head();
      if (!seen) return;
      const { state } = await streams.load(closingCall, id);
      const close = comingClose(state, at);
      const mark = close && dueMark(close);
      if (!mark) return;
      const people = await candidates(services, id, state, at, seen);
      const ask = askAs(`closingReminder.${id}.${close.closes.instant}.${String(mark)}`);
      await streams.of(closingRemindersDecider, id).decide(ask, async (_, unit) => {
        const still = comingClose(await unit.load(closingCall, id), at) ?? { ...close, since: farAway };
        return { type: 'RemindOfClosing', data: { callId: id as CallId, close: still, people } };
      });
    },
  };
}

const farAway = '9999-12-31' as LocalDate; // nothing is due any more

/** The deadline and mark at which people are to be reminded and were not yet. */
async function dueRound({ streams }: WorkServices, id: string, at: Instant): Promise<string | undefined> {
  const close = comingClose((await streams.load(closingCall, id)).state, at);
  if (!close || remindedAlready((await streams.load(closingRemindersDecider, id)).state, close)) return undefined;
  return `${close.closes.instant}.${String(dueMark(close))}`;
}

function comingClose(call: ClosingCall, at: Instant): ComingClose | undefined {
  const { closes, setAt, opensAt, toldFrom } = call;
  if (!isClosing(call, at) || !closes || !setAt) return undefined;
  const since = [setAt, opensAt, toldFrom]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1)!;
  return { closes, since: localDateOf(since), today: localDateOf(at) };
}

async function candidates(
  { readModels, recipients }: WorkServices,
  callId: string,
  { eligibleKinds, registrationClosesAt }: ClosingCall,
  at: Instant,
  seen: Position,
): Promise<readonly PersonId[]> {
  await readModels.waitFor([reminderFiles, organisationKinds], seen);
  const peopleOf = async (organisation: OrganisationId, ...roles: readonly Role[]): Promise<readonly PersonId[]> =>
    (await recipients.of({ organisation, roles }, seen)).map(({ personId }) => personId);

  const rows = await readModels.unfiltered(reminderFiles, { sql: 'call_id = ?', parameters: [callId] });
  const files = [];
  for (const { row } of rows) {
    const members = row.isOpen ? await peopleOf(row.organisationId, 'applicant') : [];
    files.push({ ...row, people: row.people.filter((person) => members.includes(person)) });
  }
  const canStart = registrationClosesAt === undefined || at < registrationClosesAt;
  const eligible = { sql: 'kind = any(?)', parameters: [canStart ? eligibleKinds : []] };
  const officers: Officers[] = [];
  for (const { row } of await readModels.unfiltered(organisationKinds, eligible))
    officers.push({ ...row, people: await peopleOf(row.organisationId, 'diversityOfficer') });
  return whomToRemind(files, officers);
}
