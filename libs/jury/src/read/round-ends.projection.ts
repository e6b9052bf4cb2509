import type { CallId } from '#calls/call.events';
import type { Instant, Projection } from '#platform/domain';
import { ofTheirJury } from '../firewall.policy';
import type { JuryEvent } from '../jury.events';

/** The end of a round that has one. */
export interface RoundEndRow {
  readonly callId: CallId;
  readonly round: number;
  readonly dueAt: Instant;
}

export const roundEnds: Projection<RoundEndRow, Extract<JuryEvent, { type: 'RoundOpened' }>> = {
  table: 'round_ends',
  version: 1,
  columns: { callId: 'text', round: 'bigint', dueAt: 'text' },
  events: ['RoundOpened'],
  keys: ({ data: { callId, round } }) => [`${callId}.${String(round)}`],
  evolve: (row, { data: { callId, round, due } }) => (due ? { callId, round, dueAt: due.instant } : row),
  visibleTo: ofTheirJury,
};
