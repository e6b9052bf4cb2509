import type { CallId } from '#calls/call.events';
import type { RankedLine } from '#jury/ranking.events';
import { cents, type PersonId, RuleBroken, type VaultRef, zeroCents } from '#platform/domain';
import type { CallEnvelope } from './call-envelope.fold';
import type { AllocatedLine, AllocationId, EnvelopeEvent } from './envelope.events';
import { committedCents, type Envelope, freeCents, latestGrantOf } from './envelope.pure';
import { isRankingOutdated, type RankedNow } from './outdated.pure';
import { givesInPart, type Share, share } from './share.pure';
import type { StandingRanking } from './standing-ranking.fold';

export interface Allocate extends RankedNow {
  readonly callId: CallId;
  readonly allocationId: AllocationId;
  readonly call: CallEnvelope;
  readonly ranking: StandingRanking;
  readonly rankingVersion?: number | undefined; // the one its reader saw
  readonly involved: readonly PersonId[];
  readonly motivation?: VaultRef | undefined;
}

/** Every grant of an established ranking at once; in the last event stands how it came about. */
export function allocated(asked: Allocate, state: Envelope): readonly EnvelopeEvent[] {
  const { call, callId, allocationId, motivation, involved } = asked;
  if (call.status === 'none') throw new RuleBroken('notFound');
  if (call.status !== 'published') throw new RuleBroken('envelopeNotOpen');
  const { version: rankingVersion, lines } = standing(asked);
  const { envelopeCents, rate: launchedRate, version: callVersion } = call;
  const { strategy } = call.allocation;
  const free = freeCents(call, state);
  const open = lines.filter((line) => isOpen(line, asked, state));
  if (open.length === 0) throw new RuleBroken('nothingToAllocate');
  const { shares, rate, leftCents, rulesVersion } = unlessTied(share(strategy, free, launchedRate, open), open);
  if (givesInPart(strategy) && !motivation) throw new RuleBroken('partialGrantNeedsMotivation');
  const allocatedLines = lines.map((line) => lineOf(line, shares.get(line.applicationId), asked, state));
  const proposals = allocatedLines.flatMap((line) => proposalOf(line, asked));
  const reserve = allocatedLines
    .filter(({ outcome }) => outcome === 'reserve')
    .map(({ applicationId }) => applicationId);
  if (proposals.length === 0 && state.allocation?.rankingVersion === rankingVersion)
    throw new RuleBroken('allocationStands');
  const data = {
    ...{ callId, allocationId, strategy, rankingVersion, rulesVersion, callVersion, envelopeCents, launchedRate },
    ...{ committedCents: committedCents(state), freeCents: free, lines: allocatedLines, reserve, leftCents, involved },
    ...(rate && { rate }),
    ...(motivation && { motivation }),
  };
  return [...proposals, { type: 'AllocationEstablished', data }];
}

/** The ranking that stands, if nothing it was made of has changed since. */
function standing({ ranking, rankingVersion, ...now }: Allocate) {
  if (ranking.status !== 'standing') throw new RuleBroken('rankingMissing');
  const seen = rankingVersion === undefined || rankingVersion === ranking.version;
  if (!seen || isRankingOutdated(ranking.lines, now))
    throw new RuleBroken('rankingOutdated', { version: ranking.version });
  return ranking;
}

/** Proposed by the jury and still admissible, neither granted nor decided on before. */
function isOpen({ applicationId, outcome, rank }: RankedLine, { files }: Allocate, state: Envelope): boolean {
  const admissible = files.get(applicationId)!.application.status === 'admissible';
  const before = latestGrantOf(state, applicationId);
  return outcome === 'proposed' && rank !== undefined && admissible && (!before || before.status === 'dropped');
}

function unlessTied(shared: ReturnType<typeof share>, files: readonly RankedLine[]) {
  const tied = files.flatMap(({ applicationId, reference }, n) =>
    shared.shares.get(applicationId)?.outcome === 'tieAtCutOff' ? [{ n, applicationId, reference }] : [],
  );
  if (tied.length === 0) return shared;
  const violations = tied.map(({ applicationId, reference }) => ({
    field: applicationId,
    rule: 'tieAtCutOff',
    details: { files: tied.length, reference },
  }));
  throw new RuleBroken('tieAtCutOff', { files: tied.length }, violations);
}

function lineOf(line: RankedLine, given: Share | undefined, { files }: Allocate, state: Envelope): AllocatedLine {
  const { applicationId, organisationId, reference, rank, requestedCents, eligibleCostCents } = line;
  const about = { applicationId, organisationId, reference, requestedCents, eligibleCostCents };
  const place = { ...about, ...(rank !== undefined && { rank }) };
  const before = latestGrantOf(state, applicationId);
  if (given) {
    const { outcome } = given;
    if (outcome === 'tieAtCutOff') throw new RangeError('a tie is no outcome');
    const granted = outcome === 'funded' || outcome === 'partial';
    return { ...place, outcome, cents: given.cents, ...(granted && { grantId: files.get(applicationId)!.grantId }) };
  }
  switch (before?.status) {
    case undefined:
    case 'dropped':
      return { ...place, outcome: 'notFunded', cents: zeroCents };
    case 'proposed':
    case 'awaitingAcceptance':
    case 'awarded':
      return { ...place, outcome: 'grantedBefore', cents: before.grantedCents };
    case 'refused':
    case 'declined':
    case 'lapsed':
      return { ...place, outcome: 'decidedBefore', cents: zeroCents };
  }
}

function proposalOf(line: AllocatedLine, { callId, allocationId, motivation }: Allocate): readonly EnvelopeEvent[] {
  const { applicationId, organisationId, reference, requestedCents, outcome, grantId } = line;
  if (!grantId) return [];
  const about = { callId, grantId, applicationId, organisationId, reference };
  const reasons = outcome === 'partial' && motivation ? { motivation } : {};
  const data = { ...about, requestedCents, grantedCents: cents(line.cents), allocationId, ...reasons };
  return [{ type: 'GrantProposed', data }];
}
