import { v5 as uuidv5 } from 'uuid';
import type { ApplicationId } from '#applications/application.events';
import type { UnitOfWork } from '#platform/event-store';
import { applicationStanding } from '../application-standing.fold';
import { callEnvelope } from '../call-envelope.fold';
import type { GrantId } from '../envelope.events';
import type { Envelope } from '../envelope.pure';
import { isRankingOutdated, type RankedNow } from '../outdated.pure';
import { type Reserve, waitingIn } from '../reserve.pure';
import { standingRanking, type StandingRanking } from '../standing-ranking.fold';

/** Grants that one command proposes, one a file; the same command gives the same ids. */
export const grantIdFor = (applicationId: ApplicationId, { ask }: UnitOfWork): GrantId =>
  uuidv5(applicationId, ask.commandId) as GrantId;

type Ranked = (ranking: StandingRanking) => Promise<RankedNow>;

/** The reserve list of a call as the log has it; all of it must be unchanged when money moves to it. */
export async function reserveInLog(
  envelope: Envelope,
  callId: string,
  unit: UnitOfWork,
  ranked: Ranked,
): Promise<Reserve> {
  const call = await unit.load(callEnvelope, callId);
  const ranking = await unit.load(standingRanking, callId);
  const loaded = waitingIn(envelope).map(async ({ applicationId }) => {
    const application = await unit.load(applicationStanding, applicationId);
    return [applicationId, { application, grantId: grantIdFor(applicationId, unit) }] as const;
  });
  const outdated = await isOutdated(envelope, ranking, ranked);
  return { call, ranking, outdated, files: new Map(await Promise.all(loaded)) };
}

/** Looked at only where a file could move up by this very ranking. */
async function isOutdated(envelope: Envelope, ranking: StandingRanking, ranked: Ranked): Promise<boolean> {
  if (ranking.status !== 'standing' || ranking.version !== envelope.allocation?.rankingVersion) return false;
  return waitingIn(envelope).length > 0 && isRankingOutdated(ranking.lines, await ranked(ranking));
}
