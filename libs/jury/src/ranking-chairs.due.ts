import type { CallId } from '#calls/call.events';
import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { DueSource, DueThing } from '#platform/queues';
import { rankingChairNoted } from './ranking-chair.commands';
import { juryList } from './read/jury-list.projection';
import { placeChanges } from './read/place-changes.projection';

interface CallToLookAt extends DueThing {
  readonly callId: CallId;
  readonly moment: string;
}

const toRank = `key not in (select key from scored_calls where cancelled)
  and key not in (select call_id from ranking_list where status = 'established')`;

/** Memberships and reporting lines begin and end with the day: whether a ranking has its chair is looked at once a day, and when they change. */
export function rankingChairs(services: WorkServices): DueSource<CallToLookAt> {
  const { readModels, askAs } = services;
  const seen = new Map<CallId, string>(); // on which day, with whose places
  return {
    name: 'rankingChairs',
    async find(at, limit) {
      const juries = await readModels.unfiltered(juryList, { sql: toRank, parameters: [] });
      const known = new Set(juries.map(({ row }) => row.callId));
      for (const callId of seen.keys()) if (!known.has(callId)) seen.delete(callId);
      if (juries.length === 0) return [];
      const [places] = await readModels.unfiltered(placeChanges);
      const moment = `${localDateOf(at)}.${String(places?.row.changes ?? 0)}`;
      const due = [...known].filter((callId) => seen.get(callId) !== moment).slice(0, limit);
      return due.map((callId) => ({ id: `${callId}.${moment}`, callId, moment }));
    },
    async fire({ id, callId, moment }) {
      await rankingChairNoted(callId, askAs(`rankingChair.${id}`), services);
      seen.set(callId, moment);
    },
  };
}
