import type { CallId } from '#calls/call.events';
import type { ReactionCommand, WorkServices } from '#platform/context';
import type { Ask, Receipt } from '#platform/event-store';
import { ChangedMeanwhile, looking, lookingAgain } from './looking';
import { administratorsOf } from './oversight.commands';
import { filesBarring, rankingChairOf } from './ranking-chair-facts';
import { rankingChairDecider } from './ranking-chair.decider';

/** After anything that bars chair or substitute from a file, frees them of it, or changes who they are. */
export const noteRankingChair: ReactionCommand = (data, ask, services) =>
  rankingChairNoted((data as { callId: CallId }).callId, ask, services);

export const rankingChairNoted = (callId: CallId, ask: Ask, services: WorkServices): Promise<Receipt | undefined> =>
  lookingAgain(() => notedAtOnce(callId, ask, services));

/** @throws ChangedMeanwhile */
async function notedAtOnce(callId: CallId, ask: Ask, services: WorkServices): Promise<Receipt | undefined> {
  const { streams } = services;
  const files = await filesBarring(callId, ask.receivedAt, services, looking(streams));
  const telling = { at: ask.receivedAt, administrators: () => administratorsOf(services) };
  const seen = await rankingChairOf(callId, files, telling, looking(streams));
  const { state } = await streams.load(rankingChairDecider, callId);
  if (rankingChairDecider.decide({ type: 'NoteRankingChair', data: seen }, state).length === 0) return undefined;
  return streams.of(rankingChairDecider, callId).decide(ask, async (now, unit) => {
    const command = { type: 'NoteRankingChair', data: await rankingChairOf(callId, files, telling, unit) } as const;
    if (rankingChairDecider.decide(command, now).length === 0) throw new ChangedMeanwhile();
    return command;
  });
}
