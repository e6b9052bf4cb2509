import type { CallId } from '#calls/call.events';
import type { Actor, Instant, Projection, Where } from '#platform/domain';
import type { AssessmentEvent, AssessmentId } from '../assessment.events';
import { all, ofTheirJury, visibleFiles } from '../firewall.policy';
import type { RankingEvent } from '../ranking.events';

/** How far the scoring of a call is, for whoever may know of every file of it and of nobody else. */
export interface RankingProgressRow {
  readonly callId: CallId;
  readonly open: readonly AssessmentId[]; // still to be final
  readonly scored: readonly AssessmentId[];
  readonly established: boolean;
  readonly ready: boolean; // all that was assigned is final, and nothing is established on it
  readonly since: Instant;
}

type Scored = Exclude<AssessmentEvent, { type: 'ScoreSaved' }>;
type Ranked = Exclude<RankingEvent, { type: 'TieDecided' }>;

export const rankingProgress: Projection<RankingProgressRow, Scored | Ranked> = {
  table: 'ranking_progress',
  version: 1,
  columns: { callId: 'text', ready: 'boolean', since: 'text' },
  events: [
    'JurorAssigned',
    'AssignmentEnded',
    'AssignmentDeclined',
    'ScoreSubmitted',
    'JurorAbstained',
    'ScoreReopened',
    'AssessmentVoided',
    'RankingEstablished',
    'RankingWithdrawn',
  ],
  keys: ({ data }) => [data.callId],
  visibleTo: (actor) => all(ofTheirJury(actor), knowsEveryFile(actor)),
  evolve(before, { type, data, metadata }) {
    const row = before ?? { callId: data.callId, open: [], scored: [], established: false };
    const next = { ...row, ...changeOf({ type, data } as Scored | Ranked, row) };
    const ready = next.open.length === 0 && next.scored.length > 0 && !next.established;
    return { ...next, ready, since: metadata.recordedAt };
  },
};

type Progress = Pick<RankingProgressRow, 'open' | 'scored' | 'established'>;

function changeOf(event: Scored | Ranked, { open, scored }: Progress): Partial<Progress> {
  if (event.type === 'RankingEstablished') return { established: true };
  if (event.type === 'RankingWithdrawn') return { established: false };
  const { assessmentId: own } = event.data;
  const without = (ids: readonly AssessmentId[]) => ids.filter((each) => each !== own);
  const [waits, counts] = [without(open), without(scored)];
  switch (event.type) {
    case 'JurorAssigned':
    case 'ScoreReopened':
      return { open: [...waits, own], scored: counts };
    case 'ScoreSubmitted':
      return { open: waits, scored: [...counts, own] };
    case 'AssignmentEnded':
    case 'AssignmentDeclined':
    case 'JurorAbstained':
    case 'AssessmentVoided':
      return { open: waits, scored: counts };
  }
}

function knowsEveryFile(actor: Actor): Where {
  const { sql, parameters } = visibleFiles(actor);
  const known = `select key from jury_file_list where ${sql}`;
  return {
    sql: `call_id not in (select call_id from jury_file_list where reached_jury and key not in (${known}))`,
    parameters,
  };
}
