import type { Reaction } from '#platform/domain';
import type { OversightEvent } from '../oversight.events';

/** All scores are in, or a conflict of interest: to whoever takes the chair for the file, without a word of any score. */
export const whenChairIsToldSendIt: Reaction<Extract<OversightEvent, { type: 'AllScoresIn' | 'ConflictReported' }>> = {
  name: 'whenChairIsToldSendIt',
  events: ['AllScoresIn', 'ConflictReported'],
  react({ type, data }) {
    const { callId, applicationId, chairPersonId } = data;
    const to = [{ person: chairPersonId }];
    switch (type) {
      case 'AllScoresIn':
        return [{ kind: 'notify', template: 'AllScoresIn', to, parameters: { callId, applicationId } }];
      case 'ConflictReported': {
        const template = data.substituteChairs ? 'ConflictReportedToSubstitute' : 'ConflictReported';
        return [{ kind: 'notify', template, to, parameters: { callId, applicationId, personId: data.personId } }];
      }
    }
  },
};
