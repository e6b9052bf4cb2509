import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy } from '#calls/call.events';
import type { RankedLine } from '#jury/ranking.events';
import type { Cents, OrganisationId, PersonId } from '#platform/domain';
import type { Allocate } from './allocation.pure';
import type { EnvelopeCommand } from './envelope.decider';
import type { AllocationId, EnvelopeEvent } from './envelope.events';
import { aboutGrant, call, callId, motivation, standing } from './grants.fixture';
import type { RankedFileNow } from './outdated.pure';

export const allocationId = 'allocation-1' as AllocationId;
const involved = ['nora'] as unknown as readonly PersonId[];

/** A ranked file that asks 80 % of its cost, unless said otherwise. */
export interface Ranked {
  readonly name: string;
  readonly asked: number;
  readonly rank?: number;
  readonly cost?: number;
}

export const lineOf = ({ name, asked, rank, cost = asked / 0.8 }: Ranked): RankedLine => ({
  applicationId: `application-${name}` as ApplicationId,
  organisationId: name as OrganisationId,
  reference: name,
  outcome: rank === undefined ? 'notProposed' : 'proposed',
  ...(rank !== undefined && { rank }),
  results: [],
  eligibleCostCents: Math.ceil(cost) as Cents,
  requestedCents: asked as Cents,
  assessments: [],
});

export const ranking = (files: readonly Ranked[]) =>
  ({ status: 'standing', version: 1, round: 1, lines: files.map(lineOf) }) as const;

const nowOf = ({ name, asked, rank }: Ranked): readonly [ApplicationId, RankedFileNow] => {
  const { applicationId, grantId } = aboutGrant(name);
  const decision = { outcome: rank === undefined ? 'notProposed' : 'proposed' } as const;
  return [
    applicationId,
    { application: standing(name, asked), grantId, assessments: [], scoredSince: false, decision },
  ];
};

export function establish(
  strategy: AllocationStrategy,
  envelopeCents: number,
  files: readonly Ranked[],
  more: Partial<Allocate> = {},
): EnvelopeCommand {
  const terms = { ...call, envelopeCents: envelopeCents as Cents, allocation: { strategy, acceptanceDays: 14 } };
  const asked = { callId, allocationId, call: terms, ranking: ranking(files), files: new Map(files.map(nowOf)) };
  return { type: 'EstablishAllocation', data: { ...asked, unranked: 0, involved, motivation, ...more } };
}

/** What an allocation came to: name -> cents, and the rest of it. */
export function resultOf(events: readonly EnvelopeEvent[]) {
  const last = events.at(-1);
  if (last?.type !== 'AllocationEstablished') throw new Error('no allocation');
  const { lines, reserve, leftCents, rate } = last.data;
  const given = lines.filter(({ cents }) => cents > 0).map(({ reference, cents }) => [reference, cents] as const);
  return {
    given: Object.fromEntries(given),
    reserve: reserve.map((each) => each.replace('application-', '')),
    leftCents,
    rate,
  };
}

export const inOrder = (...asked: readonly number[]): readonly Ranked[] =>
  asked.map((each, n) => ({ name: 'abcdefghij'[n]!, asked: each, rank: n + 1 }));

export const allocationDecided: EnvelopeEvent = {
  type: 'AllocationDecided',
  data: { callId, allocationId, outcome: 'awarded', grants: [aboutGrant('a').grantId], grantedCents: 80 as Cents },
};

const { applicationId: moved, grantId } = aboutGrant('b');

export const reserveMovedUp = (cents: number, freeCents = cents): EnvelopeEvent => ({
  type: 'ReserveMovedUp',
  data: {
    ...{
      callId,
      allocationId,
      rulesVersion: 1,
      freeCents: freeCents as Cents,
      leftCents: (freeCents - cents) as Cents,
    },
    lines: [{ applicationId: moved, grantId, cents: cents as Cents }],
  },
});

export const reserveHeld = (freeCents: number): EnvelopeEvent => ({
  type: 'ReserveHeld',
  data: { callId, allocationId, freeCents: freeCents as Cents, rankingVersion: 1 },
});

export const reserveTied = (freeCents: number, ...names: readonly string[]): EnvelopeEvent => ({
  type: 'ReserveTied',
  data: {
    ...{ callId, allocationId, freeCents: freeCents as Cents },
    applicationIds: names.map((name) => aboutGrant(name).applicationId),
  },
});
