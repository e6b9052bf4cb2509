import type { Reaction } from '#platform/domain';
import type { AssessmentEvent } from '../assessment.events';

type Reopened = Extract<AssessmentEvent, { type: 'ScoreReopened' }>;

/** The juror has to make it final again, and hears why. */
export const whenScoreReopenedTellJuror: Reaction<Reopened> = {
  name: 'whenScoreReopenedTellJuror',
  events: ['ScoreReopened'],
  react: ({ data: { jurorPersonId, callId, applicationId, reason } }) => [
    {
      kind: 'notify',
      template: 'ScoreReopened',
      to: [{ person: jurorPersonId }],
      parameters: { callId, applicationId, reason },
    },
  ],
};
