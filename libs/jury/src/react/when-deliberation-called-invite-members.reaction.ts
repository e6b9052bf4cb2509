import type { Reaction } from '#platform/domain';
import type { DeliberationEvent } from '../deliberation.events';

/** Each member gets the agenda of the files that they may see, and nothing that tells of another. */
export const whenDeliberationCalledInviteMembers: Reaction<Extract<DeliberationEvent, { type: 'DeliberationCalled' }>> =
  {
    name: 'whenDeliberationCalledInviteMembers',
    events: ['DeliberationCalled'],
    react: ({ data: { callId, startsAt, agenda, invited } }) =>
      invited.map(({ personId: person, applicationIds }) => {
        const own = agenda.filter(({ applicationId }) => applicationIds.includes(applicationId));
        const references = own.map(({ reference }) => reference).join(', ');
        return {
          kind: 'notify',
          template: 'DeliberationCalled',
          to: [{ person }],
          parameters: { callId, startsAt, ...(references && { references }) },
        };
      }),
  };
