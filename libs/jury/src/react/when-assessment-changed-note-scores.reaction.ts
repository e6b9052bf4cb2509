import type { Reaction } from '#platform/domain';
import type { AssessmentEvent } from '../assessment.events';

export const whenAssessmentChangedNoteScores: Reaction<Exclude<AssessmentEvent, { type: 'ScoreSaved' }>> = {
  name: 'whenAssessmentChangedNoteScores',
  events: [
    'JurorAssigned',
    'AssignmentEnded',
    'AssignmentDeclined',
    'ScoreSubmitted',
    'JurorAbstained',
    'ScoreReopened',
    'AssessmentVoided',
  ],
  react: ({ data: { callId, applicationId, round } }) => [
    { kind: 'command', command: 'noteScores', data: { callId, applicationId, round } },
  ],
};
