import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { Instant, PersonId } from '#platform/domain';
import { callOfJury } from './call-of-jury.fold';
import { all, barredFiles, isBarred } from './firewall.policy';
import { type ComposedJury, juryDecider } from './jury.decider';
import { juryFile } from './jury-file.fold';
import type { JuryFile } from './jury-file.pure';
import type { Loads } from './looking';
import type { RankingChairCommand } from './ranking-chair.decider';
import { rankingDecider } from './ranking.decider';
import { juryFileList } from './read/jury-file-list.projection';
import { unbarredAmong } from './unbarred';
import { barriersOf } from './write/barriers-of';

/** Files of the call from which chair or substitute seem to be barred; whether they are is folded from the log. */
export async function filesBarring(
  callId: CallId,
  at: Instant,
  { head, readModels }: WorkServices,
  log: Loads,
): Promise<readonly ApplicationId[]> {
  const jury = await log.load(juryDecider, callId);
  if (jury.status === 'none') return [];
  const seen = await head();
  if (seen) await readModels.waitFor([juryFileList], seen);
  const { chairPersonId, substitutePersonId } = jury.composition;
  const found = [chairPersonId, substitutePersonId].map(async (personId) => {
    const barriers = await barriersOf(personId, localDateOf(at), log);
    const admissible = { sql: `call_id = ? and status = 'admissible'`, parameters: [callId] };
    return readModels.unfiltered(juryFileList, all(admissible, barredFiles(barriers)));
  });
  return [...new Set((await Promise.all(found)).flat().map(({ key }) => key as ApplicationId))];
}

interface Telling {
  readonly at: Instant;
  readonly administrators: () => Promise<readonly PersonId[]>;
}

/** Nothing is missing while a ranking stands, or once the call is cancelled. */
export async function rankingChairOf(
  callId: CallId,
  files: readonly ApplicationId[],
  { at, administrators }: Telling,
  log: Loads,
): Promise<RankingChairCommand['data']> {
  const jury = await log.load(juryDecider, callId);
  if (jury.status === 'none' || !(await isToRank(callId, log))) return { callId };
  const toRank = await filesToRank(jury, files, log);
  const { chairPersonId, substitutePersonId } = jury.composition;
  const barring = await Promise.all(
    [chairPersonId, substitutePersonId].map(async (personId) => {
      const barriers = await barriersOf(personId, localDateOf(at), log);
      return toRank.filter((file) => isBarred(barriers, file));
    }),
  );
  if (barring.some((each) => each.length === 0)) return { callId };
  const both = [...new Set(barring.flat())];
  const told = await unbarredAmong(await administrators(), both, at, log);
  const applicationIds = both.map(({ applicationId }) => applicationId);
  return { callId, missing: { callId, chairPersonId, substitutePersonId, applicationIds, administrators: told } };
}

async function isToRank(callId: CallId, log: Loads): Promise<boolean> {
  const { standing } = await log.load(rankingDecider, callId);
  return !standing && (await log.load(callOfJury, callId)).status === 'published';
}

/** Those of the newest round that are in the running; all of them while there is none, since a jury may decide on files without scores. */
async function filesToRank({ rounds }: ComposedJury, files: readonly ApplicationId[], log: Loads) {
  const only = rounds.at(-1)?.applicationIds;
  const ofRound = files.filter((each) => only?.includes(each) ?? true);
  const loaded = await Promise.all(ofRound.map((each) => log.load(juryFile, each)));
  return loaded.filter((file): file is JuryFile => file?.status === 'admissible');
}
