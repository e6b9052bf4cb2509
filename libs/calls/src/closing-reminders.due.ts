import type { WorkServices } from '#platform/context';
import type { Instant, LocalDate, OrganisationId, PersonId, Position, Role } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import type { CallId } from './call.events';
import { type ClosingCall, closingCall } from './closing-call.fold';
import { reminderMarks } from './closing-reminder.events';
import { closingRemindersDecider, type ComingClose, dueMark, remindedAlready } from './closing-reminders.decider';
import { comingCloses, registrationEnd } from './coming-closes';
import { callList } from './read/call-list.projection';
import { organisationKinds } from './read/organisation-kinds.projection';
import { reminderFiles } from './read/reminder-files.projection';
import { type Officers, whomToRemind } from './whom-to-remind.pure';

const longest = (Math.max(...reminderMarks) + 2) * 86_400_000;

interface DueReminder extends DueThing {
  readonly callId: string;
  readonly organisationId: OrganisationId | undefined; // for which alone the call was reopened
}

/**
 * Reminders before a call closes, for everybody or for one organisation; the read models tell of whom to think, and must have seen all that
 * was in the log.
 */
export function closingReminders(services: WorkServices): DueSource<DueReminder> {
  const { readModels, streams, now, head, askAs } = services;
  return {
    name: 'closingReminders',
    async find(at, limit) {
      const soon = new Date(Date.parse(at) + longest).toISOString();
      const sql = `state = 'published' and suspended_at is null and (closes_at > ? and closes_at <= ? or own_closes_at > ?)`;
      const calls = await readModels.unfiltered(callList, { sql, parameters: [at, soon, at] });
      const due: DueReminder[] = [];
      for (const { key: callId } of calls) {
        const rounds = await dueRounds(services, callId, at);
        due.push(
          ...rounds.map((close) => ({ id: roundOf(callId, close), callId, organisationId: close.organisationId })),
        );
      }
      return due.slice(0, limit);
    },
    async fire({ callId: id, organisationId }) {
      const at = now();
      const seen = await head();
      if (!seen) return;
      const { state } = await streams.load(closingCall, id);
      const close = comingClose(state, at, organisationId);
      if (!close || !dueMark(close)) return;
      const people = await candidates(services, { id, organisationId, call: state }, at, seen);
      const ask = askAs(`closingReminder.${roundOf(id, close)}`);
      await streams.of(closingRemindersDecider, id).decide(ask, async (_, unit) => {
        const still = comingClose(await unit.load(closingCall, id), at, organisationId) ?? { ...close, since: farAway };
        return { type: 'RemindOfClosing', data: { callId: id as CallId, close: still, people } };
      });
    },
  };
}

const farAway = '9999-12-31' as LocalDate; // nothing is due any more

/** The deadlines and marks at which people are to be reminded and were not yet. */
async function dueRounds({ streams }: WorkServices, id: string, at: Instant): Promise<readonly ComingClose[]> {
  const closes = comingCloses((await streams.load(closingCall, id)).state, at);
  if (closes.length === 0) return [];
  const { state } = await streams.load(closingRemindersDecider, id);
  return closes.filter((close) => !remindedAlready(state, close));
}

const comingClose = (call: ClosingCall, at: Instant, organisationId: OrganisationId | undefined) =>
  comingCloses(call, at).find((close) => close.organisationId === organisationId);

const roundOf = (callId: string, close: ComingClose): string =>
  [callId, close.closes.instant, String(dueMark(close)), close.organisationId].filter((each) => each).join('.');

interface Closing {
  readonly id: string;
  readonly call: ClosingCall;
  readonly organisationId: OrganisationId | undefined; // nobody else's people
}

async function candidates(
  { readModels, recipients }: WorkServices,
  { id, organisationId: only, call }: Closing,
  at: Instant,
  seen: Position,
): Promise<readonly PersonId[]> {
  await readModels.waitFor([reminderFiles, organisationKinds], seen);
  const peopleOf = async (organisation: OrganisationId, ...roles: readonly Role[]): Promise<readonly PersonId[]> =>
    (await recipients.of({ organisation, roles }, seen)).map(({ personId }) => personId);

  const later = comingCloses(call, at).map(({ organisationId }) => organisationId); // they are told of their own end
  const isMeant = (organisation: OrganisationId) => (only ? organisation === only : !later.includes(organisation));
  const rows = await readModels.unfiltered(reminderFiles, { sql: 'call_id = ?', parameters: [id] });
  const files = [];
  for (const { row } of rows) {
    const members = row.isOpen && isMeant(row.organisationId) ? await peopleOf(row.organisationId, 'applicant') : [];
    files.push({ ...row, people: row.people.filter((person) => members.includes(person)) });
  }
  const registrationClosesAt = registrationEnd(call, only);
  const canStart = registrationClosesAt === undefined || at < registrationClosesAt;
  const kinds = canStart ? call.eligibleKinds : [];
  const eligible = await readModels.unfiltered(organisationKinds, { sql: 'kind = any(?)', parameters: [kinds] });
  const officers: Officers[] = [];
  for (const { row } of eligible.filter(({ row: { organisationId } }) => isMeant(organisationId)))
    officers.push({ ...row, people: await peopleOf(row.organisationId, 'diversityOfficer') });
  return whomToRemind(files, officers);
}
