import { localDateOf, startOf, termDeadline } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import {
  addDays,
  type Instant,
  instant,
  type LocalDate,
  type OrganisationId,
  type PersonId,
  type Term,
} from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { applicationDecider } from './application.decider';
import { callTerms, type CallTerms } from './call-terms.fold';
import { receptionUnlessSuspended } from './call-window.pure';
import { draftActivity } from './draft-activity.fold';
import { applicationList } from './read/application-list.projection';
import { draftCalls } from './read/draft-calls.projection';

interface UnusedThing extends DueThing {
  readonly applicationId: string;
  readonly command: 'RemindOfUnusedDraft' | 'RemoveUnusedDraft';
}

/** Read models only find what may be due; the log decides. */
export const draftsDue = (services: WorkServices): readonly DueSource[] => [
  unusedDrafts(services),
  incompleteFiles(services),
];

function unusedDrafts(services: WorkServices): DueSource<UnusedThing> {
  const { readModels, streams, now, askAs } = services;
  return {
    name: 'unusedDrafts',
    async find(at, limit) {
      const today = localDateOf(at);
      const calls = await readModels.unfiltered(draftCalls, { sql: 'ends_unused', parameters: [] });
      if (calls.length === 0) return [];
      const usedBefore = calls.map(({ row: { terms } }) =>
        terms.status === 'published' && terms.unusedDrafts
          ? firstDayInUse(today, terms.unusedDrafts.remindAfterDays)
          : '',
      );
      const keys = calls.map(({ key }) => key);
      const sql = `status = 'draft' and call_id = any(?) and (removal_on <= ? or removal_on is null and exists (
        select 1 from unnest(?::text[], ?::text[]) as due (call, used_before) where due.call = call_id and used_at < due.used_before))`;
      const drafts = await readModels.unfiltered(applicationList, { sql, parameters: [keys, today, keys, usedBefore] });
      return drafts.slice(0, limit).map(({ key: applicationId, row: { usedAt, removalOn } }) => {
        const command = removalOn ? 'RemoveUnusedDraft' : 'RemindOfUnusedDraft';
        return { id: `${command}.${applicationId}.${usedAt}`, applicationId, command };
      });
    },
    async fire({ id, applicationId, command }) {
      await streams.of(applicationDecider, applicationId).decide(askAs(id), async (application, unit) => {
        if (application.status === 'none') throw new Error(`${applicationId} has a row and no event`);
        const terms = await unit.load(callTerms, application.about.callId);
        const { people: workers, since, removalOn } = await unit.load(draftActivity, applicationId);
        const people = await thoseStillThere(services, application.about.organisationId, workers);
        const lastUsedOn = localDateOf(since!);
        const data = { people, unusedSince: since!, lastUsedOn, removalOn, today: localDateOf(now()), terms };
        return { type: command, data };
      });
    },
  };
}

/** Who worked on it and still acts for the organisation; when nobody of them does, all who do. */
async function thoseStillThere(
  { recipients, head }: WorkServices,
  organisation: OrganisationId,
  workers: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const position = await head();
  const members = position ? await recipients.of({ organisation, roles: ['applicant'] }, position) : [];
  const all = members.map(({ personId }) => personId);
  const still = all.filter((person) => workers.includes(person));
  return still.length > 0 ? still : all;
}

/** A draft used before this moment has been unused for so many days. */
const firstDayInUse = (today: LocalDate, days: number): Instant => startOf({ date: addDays(today, 1 - days) }).instant;

const month: Term = { length: 1, unit: 'month', rolls: false, calendar: 'federal', monthEnd: 'lastDay' };

function incompleteFiles(services: WorkServices): DueSource {
  const { readModels, streams, now, askAs } = services;
  return {
    name: 'incompleteFiles',
    async find(at, limit) {
      const closed = { sql: 'closes_at <= ? and last_closes_at > ?', parameters: [at, earliestClosing(at)] };
      const calls = await readModels.unfiltered(draftCalls, closed);
      const termsOf = new Map(calls.map(({ key, row: { terms } }) => [key, terms]));
      if (termsOf.size === 0) return [];
      const sql = `status in ('draft', 'awaitingSignOff') and not told_of_closing and call_id = any(?)`;
      const files = await readModels.unfiltered(applicationList, { sql, parameters: [[...termsOf.keys()]] });
      return files
        .filter(({ row: { callId, organisationId } }) => missedBy(organisationId, termsOf.get(callId)!, at))
        .slice(0, limit)
        .map(({ key: id }) => ({ id }));
    },
    async fire({ id }) {
      await streams.of(applicationDecider, id).decide(askAs(`incompleteFile.${id}`), async (application, unit) => {
        if (application.status === 'none') throw new Error(`${id} has a row and no event`);
        const terms = await unit.load(callTerms, application.about.callId);
        const { people: workers, toldOfClosing: toldBefore } = await unit.load(draftActivity, id);
        const people = await thoseStillThere(services, application.about.organisationId, workers);
        const at = now();
        const closedAt = missedBy(application.about.organisationId, terms, at);
        const monthEndsAt = closedAt && termDeadline(month, justBefore(closedAt)).instant;
        const data = { people, toldBefore, terms, closedAt, monthEndsAt, at };
        return { type: 'RemindOfIncompleteFile', data };
      });
    },
  };
}

/** The deadline that passed for this organisation, its grace included; undefined while something would still be taken. */
function missedBy(organisationId: OrganisationId, terms: CallTerms, at: Instant): Instant | undefined {
  if (terms.status !== 'published' || (terms.opensAt !== undefined && at < terms.opensAt)) return undefined;
  if (terms.suspensions.some(({ until }) => until === undefined)) return undefined;
  const reception = receptionUnlessSuspended(terms, organisationId, at);
  return reception.outcome === 'missed' ? reception.missedAt : undefined;
}

const earliestClosing = (at: Instant): string => new Date(Date.parse(at) - 32 * 86_400_000).toISOString();

/** The end of a day is the first moment of the next: a month counts from the day that was the last. */
const justBefore = (at: Instant): Instant => instant(new Date(Date.parse(at) - 1).toISOString());
