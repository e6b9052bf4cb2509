import type { Reaction } from '#platform/domain';
import type { FollowUpEvent } from '../application.events';

/** A file that was never handed in serves no purpose any more: its words go (storage limitation, B.11). */
export const whenDraftRemovedEraseItsWords: Reaction<Extract<FollowUpEvent, { type: 'DraftRemoved' }>> = {
  name: 'whenDraftRemovedEraseItsWords',
  events: ['DraftRemoved'],
  react: ({ data: { applicationId } }) => [{ kind: 'command', command: 'eraseWordsOfDraft', data: { applicationId } }],
};
