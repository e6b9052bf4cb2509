import type { Reaction } from '#platform/domain';
import type { FollowUpEvent } from '../application.events';

export const whenCallClosedWithoutDraftTellItsPeople: Reaction<
  Extract<FollowUpEvent, { type: 'IncompleteFileReminded' }>
> = {
  name: 'whenCallClosedWithoutDraftTellItsPeople',
  events: ['IncompleteFileReminded'],
  react: ({ data: { people, ...parameters } }) => [
    { kind: 'notify', template: 'IncompleteFile', to: people.map((person) => ({ person })), parameters },
  ],
};
