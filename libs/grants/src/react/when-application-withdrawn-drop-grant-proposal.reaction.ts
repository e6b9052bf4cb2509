import type { ApplicationEvent } from '#applications/application.events';
import type { Reaction } from '#platform/domain';

export const whenApplicationWithdrawnDropGrantProposal: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationWithdrawn' }>
> = {
  name: 'whenApplicationWithdrawnDropGrantProposal',
  events: ['ApplicationWithdrawn'],
  react: ({ data: { callId, applicationId, reason } }) => [
    { kind: 'command', command: 'dropProposalOfWithdrawnApplication', data: { callId, applicationId, reason } },
  ],
};
