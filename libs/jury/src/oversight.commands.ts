import type { ReactionCommand, WorkServices } from '#platform/context';
import { type PersonId, RuleBroken, type VaultRef } from '#platform/domain';
import type { Ask, Receipt } from '#platform/event-store';
import { assessmentDecider } from './assessment.decider';
import type { ConflictAbout } from './interests.events';
import { juryDecider } from './jury.decider';
import { juryFile } from './jury-file.fold';
import { ChangedMeanwhile, looking, lookingAgain } from './looking';
import { oversightDecider } from './oversight.decider';
import { assessmentsOf, type FileInRound, scoresOf } from './oversight-facts';
import { assessmentList } from './read/assessment-list.projection';
import { scoredFileList } from './read/scored-file-list.projection';
import { unbarredChair } from './unbarred';

/** After anything that makes a score final, or one wanted again. */
export const noteScores: ReactionCommand = (data, ask, services) =>
  noted(data as unknown as FileInRound, ask, services);

/** Again when the chair may be another now. */
export const noteScoresAgain: ReactionCommand = async (data, ask, services) => {
  const { callId, applicationId } = data as unknown as FileInRound;
  const { state } = await services.streams.load(oversightDecider, applicationId);
  return state.status !== 'awaited' ? noted({ callId, applicationId, round: state.round }, ask, services) : undefined;
};

export const noted = (about: FileInRound, ask: Ask, services: WorkServices): Promise<Receipt | undefined> =>
  lookingAgain(() => notedAtOnce(about, ask, services));

/** @throws ChangedMeanwhile */
async function notedAtOnce(about: FileInRound, ask: Ask, services: WorkServices): Promise<Receipt | undefined> {
  const { streams } = services;
  const { applicationId } = about;
  const ids = await assessmentsOf(about, services);
  const asked = { at: ask.receivedAt, administrators: () => administratorsOf(services) };
  const seen = await scoresOf(about, ids, asked, looking(streams));
  const { state } = await streams.load(oversightDecider, applicationId);
  if (!seen || oversightDecider.decide({ type: 'NoteScores', data: seen }, state).length === 0) return undefined;
  return streams.of(oversightDecider, applicationId).decide(ask, async (now, unit) => {
    const command = { type: 'NoteScores', data: (await scoresOf(about, ids, asked, unit)) ?? seen } as const;
    if (oversightDecider.decide(command, now).length === 0) throw new ChangedMeanwhile();
    return command;
  });
}

export async function administratorsOf({ head, recipients }: WorkServices): Promise<readonly PersonId[]> {
  const seen = await head();
  const people = seen ? await recipients.of({ roles: ['administrator'] }, seen) : [];
  return people.map(({ personId }) => personId);
}

/** To whoever takes the chair for the file after it, and so never to the one who declared it. */
export const reportConflict: ReactionCommand = async (data, ask, { streams }) => {
  const { callId, applicationId, personId } = data as unknown as ConflictAbout;
  const log = looking(streams);
  const [jury, file] = [await log.load(juryDecider, callId), await log.load(juryFile, applicationId)];
  const chair = jury.status !== 'none' && file && (await unbarredChair(jury, file, ask.receivedAt, log));
  if (!chair) return undefined;
  return streams.of(oversightDecider, applicationId).decide(ask, () => {
    const substituteChairs = chair !== jury.composition.chairPersonId;
    const told = { callId, applicationId, personId, chairPersonId: chair, substituteChairs };
    return { type: 'ReportConflict', data: told };
  });
};

interface Recomposed {
  readonly callId: ConflictAbout['callId'];
  readonly reason: VaultRef;
}

/** Who left a jury has nothing to score any more, and a new chair hears of what is ready. */
export const followRecomposition: ReactionCommand = async (data, ask, services) => {
  const { callId, reason } = data as unknown as Recomposed;
  const { streams, readModels, head, askAs } = services;
  const seen = await head();
  if (seen) await readModels.waitFor([assessmentList, scoredFileList], seen);
  const begun = { sql: `call_id = ? and status in ('assigned', 'draft')`, parameters: [callId] };
  const jury = await streams.load(juryDecider, callId);
  const jurors = jury.state.status === 'none' ? [] : jury.state.composition.jurors.map(({ personId }) => personId);
  for (const { key, row } of await readModels.unfiltered(assessmentList, begun))
    if (!jurors.includes(row.jurorPersonId))
      await streams
        .of(assessmentDecider, key)
        .decide(askAs(`${ask.commandId}.${key}`), () => ({ type: 'EndAssignment', data: { reason } }))
        .catch(unlessFinal);
  const ready = { sql: 'call_id = ? and (waits or needs is not null)', parameters: [callId] };
  for (const { key, row } of await readModels.unfiltered(scoredFileList, ready))
    await noted(row, askAs(`${ask.commandId}.${key}`), services);
  return undefined;
};

/** It was made final meanwhile, and stays. */
function unlessFinal(error: unknown): void {
  if (!(error instanceof RuleBroken)) throw error;
}
