import type { CallId } from '#calls/call.events';
import type { Instant, PersonId, Projection, VaultRef } from '#platform/domain';
import type { DeliberationEvent, DeliberationId } from '../deliberation.events';
import { ofTheirJury } from '../firewall.policy';

/** A meeting without its files: what is on its agenda stands in a row of its own, for who may see that file. */
export interface DeliberationRow {
  readonly deliberationId: DeliberationId;
  readonly callId: CallId;
  readonly status: 'called' | 'open' | 'closed';
  readonly startsAt: Instant;
  readonly quorum: number;
  readonly present?: readonly PersonId[];
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly reopenedAt?: Instant;
  readonly reopeningReason?: VaultRef;
  readonly statusSince: Instant;
}

export const deliberationList: Projection<DeliberationRow, DeliberationEvent> = {
  table: 'deliberation_list',
  version: 1,
  columns: { callId: 'text', status: 'text', startsAt: 'text', statusSince: 'text' },
  events: ['DeliberationCalled', 'DeliberationOpened', 'DeliberationClosed', 'DeliberationReopened'],
  parks: true,
  streams: ({ deliberationId }) => [`deliberation-${deliberationId}`],
  keys: ({ data }) => [data.deliberationId],
  visibleTo: ofTheirJury,
  evolve(row, { type, data, metadata: { recordedAt: statusSince } }) {
    if (type === 'DeliberationCalled') {
      const { deliberationId, callId, startsAt, quorum } = data;
      return { deliberationId, callId, status: 'called', startsAt, quorum, statusSince };
    }
    if (!row) return null;
    switch (type) {
      case 'DeliberationOpened':
        return { ...row, status: 'open', present: data.present, openedAt: statusSince, statusSince };
      case 'DeliberationClosed':
        return { ...row, status: 'closed', closedAt: statusSince, statusSince };
      case 'DeliberationReopened': {
        const { closedAt: _, ...reopened } = row;
        return {
          ...reopened,
          status: 'open',
          reopenedAt: statusSince,
          reopeningReason: data.reason,
          statusSince,
        };
      }
    }
  },
};
