import type { ApplicationEvent } from '#applications/application.events';
import type { Reaction } from '#platform/domain';

export const whenApplicationWithdrawnDropGrantProposal: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationWithdrawn' | 'ApplicationMarkedDuplicate' }>
> = {
  name: 'whenApplicationWithdrawnDropGrantProposal',
  events: ['ApplicationWithdrawn', 'ApplicationMarkedDuplicate'],
  react: ({ data: { callId, applicationId, reason } }) => [
    { kind: 'command', command: 'dropProposalOfWithdrawnApplication', data: { callId, applicationId, reason } },
  ],
};
