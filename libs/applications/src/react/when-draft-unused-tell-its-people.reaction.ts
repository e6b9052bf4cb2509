import type { Reaction } from '#platform/domain';
import type { FollowUpEvent } from '../application.events';

/** Whoever worked on it: before it is removed, and when it was. */
export const whenDraftUnusedTellItsPeople: Reaction<
  Extract<FollowUpEvent, { type: 'DraftReminded' | 'DraftRemoved' }>
> = {
  name: 'whenDraftUnusedTellItsPeople',
  events: ['DraftReminded', 'DraftRemoved'],
  react({ type, data }) {
    const { applicationId, callId, organisationId, people, unusedSince: unusedSinceAt } = data;
    const to = people.map((person) => ({ person }));
    const about = { applicationId, callId, organisationId, unusedSinceAt };
    switch (type) {
      case 'DraftReminded':
        return [{ kind: 'notify', template: 'DraftUnused', to, parameters: { ...about, removalOn: data.removalOn } }];
      case 'DraftRemoved':
        return [{ kind: 'notify', template: 'DraftRemoved', to, parameters: about }];
    }
  },
};
