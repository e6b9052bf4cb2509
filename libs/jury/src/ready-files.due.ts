import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import { type AnyEvent, type Fold, type Instant, once, type PersonId } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { juryDecider } from './jury.decider';
import { juryFile } from './jury-file.fold';
import { type Loads, looking } from './looking';
import { noted } from './oversight.commands';
import type { FileInRound } from './oversight-facts';
import { placeChanges } from './read/place-changes.projection';
import { scoredFileList } from './read/scored-file-list.projection';
import { unbarredChair } from './unbarred';

interface ReadyFile extends DueThing {
  readonly file: FileInRound;
  readonly found: string;
}

/**
 * A file that waits for its chair goes over to whoever takes the chair from the day on which a membership or a reporting line begins or
 * ends. Each is looked at once a day, and again when anybody's place has changed.
 */
export function readyFiles(services: WorkServices): DueSource<ReadyFile> {
  const { readModels, streams, askAs } = services;
  const seen = new Map<string, string>(); // by file: on which day, with whose places and which chair
  return {
    name: 'readyFiles',
    async find(at, limit) {
      const ready = await readModels.unfiltered(scoredFileList, { sql: 'waits or needs is not null', parameters: [] });
      const known = new Set(ready.map(({ key }) => key));
      for (const key of seen.keys()) if (!known.has(key)) seen.delete(key);
      if (ready.length === 0) return [];
      const [places] = await readModels.unfiltered(placeChanges);
      const moment = `${localDateOf(at)}.${String(places?.row.changes ?? 0)}`;
      const log = readOnce(looking(streams));
      const due: ReadyFile[] = [];
      for (const { key, row: file } of ready) {
        const found = `${moment}.${file.chairPersonId ?? 'nobody'}`;
        if (due.length === limit || seen.get(key) === found) continue;
        const chair = await chairNow(file, at, log);
        if (chair === file.chairPersonId) seen.set(key, found);
        else due.push({ id: `${key}.${found}`, file, found });
      }
      return due;
    },
    async fire({ id, file, found }) {
      await noted(file, askAs(`readyFile.${id}`), services);
      seen.set(file.applicationId, found);
    },
  };
}

async function chairNow(
  { callId, applicationId }: FileInRound,
  at: Instant,
  log: Loads,
): Promise<PersonId | undefined> {
  const [jury, file] = [await log.load(juryDecider, callId), await log.load(juryFile, applicationId)];
  return jury.status === 'none' || !file ? undefined : unbarredChair(jury, file, at, log);
}

/** The files of a call have one jury, and its chair one line. */
function readOnce(log: Loads): Loads {
  const known = once((fold: Fold<unknown, AnyEvent>) => once((id: string) => log.load(fold, id)));
  const load = <State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Promise<State> =>
    known(fold)(id) as Promise<State>;
  return { ...log, load };
}
