import type { Reaction } from '#platform/domain';
import type { OversightEvent } from '../oversight.events';

/** To whoever takes the chair for the file, or to administrators in their place, without a word of any score. */
export const whenChairIsToldSendIt: Reaction<Exclude<OversightEvent, { type: 'ScoresAwaited' }>> = {
  name: 'whenChairIsToldSendIt',
  events: ['AllScoresIn', 'ChairMissing', 'ScoresShort', 'ConflictReported'],
  react({ type, data }) {
    const { callId, applicationId } = data;
    const chair = 'chairPersonId' in data && data.chairPersonId ? [{ person: data.chairPersonId }] : [];
    const administrators = 'administrators' in data ? data.administrators.map((person) => ({ person })) : [];
    const to = [...chair, ...administrators];
    switch (type) {
      case 'AllScoresIn':
      case 'ChairMissing':
        return [{ kind: 'notify', template: type, to, parameters: { callId, applicationId } }];
      case 'ScoresShort': {
        const { wanted, possible } = data;
        return [{ kind: 'notify', template: type, to, parameters: { callId, applicationId, wanted, possible } }];
      }
      case 'ConflictReported': {
        const template = data.substituteChairs ? 'ConflictReportedToSubstitute' : 'ConflictReported';
        return [{ kind: 'notify', template, to, parameters: { callId, applicationId, personId: data.personId } }];
      }
    }
  },
};
