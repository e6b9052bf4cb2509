import type { ApplicationId } from '#applications/application.events';
import type { AllocationStrategy, CallEvent, CallId } from '#calls/call.events';
import { allocationOf } from '#calls/call.events';
import type { AllocatedLine, EnvelopeEvent } from '#grants/envelope.events';
import { type BasisPoints, type Cents, cents, everyRow, noRow, type Projection, zeroCents } from '#platform/domain';
import { seesEveryJury } from '../firewall.policy';
import type { RankedLine, RankingEvent } from '../ranking.events';

/** What money is shared out by. */
export interface Terms {
  readonly strategy: AllocationStrategy;
  readonly envelopeCents: Cents;
  readonly launchedRate: BasisPoints;
}

/** An allocation as it was made, with the ranking that it was made of. */
export interface MadeAllocation extends Terms {
  readonly rankingVersion: number;
  readonly committedCents: Cents;
  readonly lines: readonly AllocatedLine[];
  readonly ranked: readonly RankedLine[];
}

export interface MoneyOfCallRow extends Terms {
  readonly callId: CallId;
  readonly ranking?: { readonly version: number; readonly lines: readonly RankedLine[] } | undefined;
  readonly allocation?: MadeAllocation | undefined; // the newest
  readonly granted: Readonly<Record<ApplicationId, Cents>>; // what is set aside; zero once it was decided to be nothing
}

type Fed =
  | Extract<CallEvent, { type: 'CallPublished' | 'CallAmended' }>
  | Extract<RankingEvent, { type: 'RankingEstablished' | 'RankingWithdrawn' }>
  | Extract<EnvelopeEvent, { type: 'AllocationEstablished' | 'GrantProposed' | 'GrantProposalDropped' }>
  | Extract<EnvelopeEvent, { type: 'GrantRefused' | 'GrantDeclined' | 'GrantLapsed' }>;

/** The real money of a call, to be compared with what might be: its terms, its ranking, what was made of both. */
export const moneyOfCall: Projection<MoneyOfCallRow, Fed> = {
  table: 'money_of_call',
  version: 2,
  columns: {},
  events: [
    'CallPublished',
    'CallAmended',
    'RankingEstablished',
    'RankingWithdrawn',
    'AllocationEstablished',
    'GrantProposed',
    'GrantProposalDropped',
    'GrantRefused',
    'GrantDeclined',
    'GrantLapsed',
  ],
  streams: ({ callId }) => [`call-${callId}`, `ranking-${callId}`, `envelope-${callId}`],
  keys: ({ data }) => [data.callId],
  evolve(before, { type, data }) {
    const row: MoneyOfCallRow = before ?? { ...unpublished, callId: data.callId };
    switch (type) {
      case 'CallPublished':
      case 'CallAmended': {
        const { envelopeCents, rate: launchedRate } = data.content;
        return { ...row, envelopeCents, launchedRate, strategy: allocationOf(data.content).strategy };
      }
      case 'RankingEstablished':
        return { ...row, ranking: { version: data.version, lines: data.lines } };
      case 'RankingWithdrawn':
        return withoutRanking(row, data.version);
      case 'AllocationEstablished': {
        const { strategy, envelopeCents, launchedRate, rankingVersion, committedCents, lines } = data;
        const made = { strategy, envelopeCents, launchedRate, rankingVersion, committedCents, lines };
        return { ...row, allocation: { ...made, ranked: row.ranking?.lines ?? [] } };
      }
      case 'GrantProposed':
        return granting(row, data.applicationId, data.grantedCents);
      case 'GrantProposalDropped':
        return granting(row, data.applicationId, undefined);
      case 'GrantRefused':
      case 'GrantDeclined':
      case 'GrantLapsed':
        return granting(row, data.applicationId, zeroCents);
    }
  },
  visibleTo: (actor) => (seesEveryJury(actor) ? everyRow : noRow),
};

const unpublished = {
  strategy: 'rankedStop',
  envelopeCents: zeroCents,
  launchedRate: 0 as BasisPoints,
  granted: {},
} as const;

/** Neither the ranking nor what was shared out by it stands any more. */
const withoutRanking = (row: MoneyOfCallRow, version: number): MoneyOfCallRow => ({
  ...row,
  ranking: row.ranking?.version === version ? undefined : row.ranking,
  allocation: row.allocation?.rankingVersion === version ? undefined : row.allocation,
});

function granting(row: MoneyOfCallRow, applicationId: ApplicationId, amount: Cents | undefined): MoneyOfCallRow {
  const { [applicationId]: _, ...others } = row.granted;
  return { ...row, granted: amount === undefined ? others : { ...others, [applicationId]: amount } };
}

export const grantedInAll = ({ granted }: MoneyOfCallRow): Cents =>
  cents(Object.values(granted).reduce<number>((sum, each) => sum + each, 0));
