import type { Reaction } from '#platform/domain';
import type { ApplicationEvent } from '../application.events';

/** Also to head and diversity officer of the organisation: it is theirs that was withdrawn. */
export const whenApplicationWithdrawnNotifyAdministrators: Reaction<
  Extract<ApplicationEvent, { type: 'ApplicationWithdrawn' }>
> = {
  name: 'whenApplicationWithdrawnNotifyAdministrators',
  events: ['ApplicationWithdrawn'],
  react: ({ data: { applicationId, callId, organisationId, reason } }) => [
    {
      kind: 'notify',
      template: 'ApplicationWithdrawn',
      to: [
        { roles: ['administrator'] },
        { organisation: organisationId, roles: ['leadingOfficial', 'diversityOfficer'] },
      ],
      parameters: { applicationId, callId, organisationId, reason },
    },
  ],
};
