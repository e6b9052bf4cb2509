import type { Reaction } from '#platform/domain';
import type { FollowUpEvent } from '../application.events';

/** To head and diversity officer of the organisation: it is theirs that was withdrawn. */
export const whenApplicationMarkedDuplicateNotifyOrganisation: Reaction<
  Extract<FollowUpEvent, { type: 'ApplicationMarkedDuplicate' }>
> = {
  name: 'whenApplicationMarkedDuplicateNotifyOrganisation',
  events: ['ApplicationMarkedDuplicate'],
  react: ({ data: { applicationId, callId, organisationId, duplicateOf, reason } }) => [
    {
      kind: 'notify',
      template: 'ApplicationMarkedDuplicate',
      to: [{ organisation: organisationId, roles: ['leadingOfficial', 'diversityOfficer', 'applicant'] }],
      parameters: { applicationId, callId, organisationId, originalApplicationId: duplicateOf, reason },
    },
  ],
};
