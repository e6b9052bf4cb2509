import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { AssessmentEvent, AssessmentId } from '#jury/assessment.events';
import { noRow, type Projection } from '#platform/domain';

/** A file of a call that was found admissible once, or an assessment in one of its rounds. */
export interface RankableRow {
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly assessment?: { readonly assessmentId: AssessmentId; readonly round: number };
}

type Fed =
  | Extract<ApplicationEvent, { type: 'ApplicationFoundAdmissible' }>
  | Extract<AssessmentEvent, { type: 'JurorAssigned' }>;

/** What a ranking may have to be made of, by the name of its stream; what became of each, its stream tells. */
export const rankable: Projection<RankableRow, Fed> = {
  table: 'rankable',
  version: 1,
  columns: { callId: 'text' },
  events: ['ApplicationFoundAdmissible', 'JurorAssigned'],
  parks: true,
  keys: ({ stream }) => [stream],
  evolve(_, { type, data }) {
    const { callId, applicationId } = data;
    if (type === 'ApplicationFoundAdmissible') return { callId, applicationId };
    const { assessmentId, round } = data;
    return { callId, applicationId, assessment: { assessmentId, round } };
  },
  visibleTo: () => noRow,
};
