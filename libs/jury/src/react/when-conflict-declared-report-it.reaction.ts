import type { Reaction } from '#platform/domain';
import type { InterestsEvent } from '../interests.events';

/** To whoever takes the chair for the file now; and they hear of its scores when that was another before. */
export const whenConflictDeclaredReportIt: Reaction<
  Extract<InterestsEvent, { type: 'ConflictDeclared' | 'ConflictLifted' }>
> = {
  name: 'whenConflictDeclaredReportIt',
  events: ['ConflictDeclared', 'ConflictLifted'],
  react({ type, data: { callId, applicationId, personId } }) {
    const again = { kind: 'command', command: 'noteScoresAgain', data: { callId, applicationId } } as const;
    if (type === 'ConflictLifted') return [again];
    return [{ kind: 'command', command: 'reportConflict', data: { callId, applicationId, personId } }, again];
  },
};
