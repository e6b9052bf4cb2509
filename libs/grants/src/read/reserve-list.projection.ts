import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import type { CallEvent } from '#calls/call.events';
import type { RankingEvent } from '#jury/ranking.events';
import { type Cents, cents, type Projection, sumOfCents, zeroCents } from '#platform/domain';
import { allocationOf } from '../envelope-evolve.pure';
import type { EnvelopeEvent } from '../envelope.events';
import { visibleAllocations } from '../overseers.policy';
import { noReserveList, type ReserveList, waitingAt } from '../reserve-list.pure';

const ofCall = ['CallPublished', 'CallAmended', 'CallCancelled'] as const;
const ofRanking = ['RankingEstablished', 'RankingWithdrawn'] as const;
const ofFile = [
  'ApplicationFoundAdmissible',
  'ApplicationFoundInadmissible',
  'ApplicationWithdrawn',
  'ApplicationMarkedDuplicate',
] as const;
const ofMoney = [
  'GrantProposed',
  'GrantProposalDropped',
  'GrantRefused',
  'GrantDeclined',
  'GrantLapsed',
  'AllocationEstablished',
  'ReserveMovedUp',
  'ReserveTied',
  'ReserveHeld',
] as const;

type Of<Event extends { type: string }, Types extends readonly string[]> = Extract<Event, { type: Types[number] }>;
type Fed =
  | Of<CallEvent, typeof ofCall>
  | Of<RankingEvent, typeof ofRanking>
  | Of<ApplicationEvent, typeof ofFile>
  | Of<EnvelopeEvent, typeof ofMoney>;

/** What the reserve list of a call waits for, once it was told that it does not move by itself. */
export const reserveList: Projection<ReserveList, Fed> = {
  table: 'reserve_list',
  version: 1,
  columns: { waitsFor: 'text', since: 'text', files: 'text[]', organisations: 'text[]', involved: 'text[]' },
  events: [...ofCall, ...ofRanking, ...ofFile, ...ofMoney],
  streams: ({ callId, allocation }) => [
    ...['call', 'ranking', 'envelope'].map((stream) => `${stream}-${callId}`),
    ...(allocation?.reserve ?? []).map(({ applicationId }) => `application-${applicationId}`),
  ],
  keys: ({ data }) => [data.callId],
  evolve(row, event) {
    const before = row ?? noReserveList(event.data.callId);
    const after = changed(before, event);
    return after === before ? row : waitingAt(event.metadata.recordedAt, after);
  },
  visibleTo: visibleAllocations,
};

function changed(list: ReserveList, { type, data }: Fed): ReserveList {
  switch (type) {
    case 'CallPublished':
    case 'CallAmended':
      return { ...list, envelopeCents: data.content.envelopeCents };
    case 'CallCancelled':
      return { ...list, isOpen: false };
    case 'RankingEstablished':
      return { ...list, standing: data.version };
    case 'RankingWithdrawn':
      return list.standing === data.version ? { ...list, standing: undefined } : list;
    case 'ApplicationFoundAdmissible':
      return ofReserve(list, data.applicationId) ? { ...list, gone: without(list.gone, data.applicationId) } : list;
    case 'ApplicationFoundInadmissible':
    case 'ApplicationWithdrawn':
    case 'ApplicationMarkedDuplicate':
      return ofReserve(list, data.applicationId) ? { ...list, gone: [...list.gone, data.applicationId] } : list;
    case 'GrantProposed':
      return committing(having(list, data.applicationId), data.grantedCents);
    case 'GrantProposalDropped':
      return freeing({ ...list, given: without(list.given, data.applicationId) }, data.grantedCents);
    case 'GrantRefused':
      return freeing(having(list, data.applicationId), data.proposedCents ?? zeroCents);
    case 'GrantDeclined':
    case 'GrantLapsed':
      return freeing(list, data.grantedCents);
    case 'AllocationEstablished': {
      const { organisations, files, involved, ...allocation } = allocationOf(data, 0);
      const untold = { given: [], gone: [], isTold: false, tied: undefined };
      return { ...list, allocation, ...untold, organisations, files, involved };
    }
    case 'ReserveMovedUp':
      return { ...list, isTold: false, tied: undefined };
    case 'ReserveTied': {
      const { applicationIds, freeCents } = data;
      return { ...list, isTold: true, tied: { applicationIds, freeCents } };
    }
    case 'ReserveHeld':
      return { ...list, isTold: true };
  }
}

const committing = (list: ReserveList, amount: Cents): ReserveList => ({
  ...list,
  committedCents: sumOfCents([list.committedCents, amount]),
});
const freeing = (list: ReserveList, amount: Cents): ReserveList => ({
  ...list,
  committedCents: cents(list.committedCents - amount),
});
const ofReserve = ({ allocation }: ReserveList, file: ApplicationId): boolean =>
  allocation?.reserve.some(({ applicationId }) => applicationId === file) ?? false;
const having = (list: ReserveList, file: ApplicationId): ReserveList =>
  ofReserve(list, file) ? { ...list, given: [...without(list.given, file), file] } : list;
const without = (files: readonly ApplicationId[], file: ApplicationId) => files.filter((each) => each !== file);
