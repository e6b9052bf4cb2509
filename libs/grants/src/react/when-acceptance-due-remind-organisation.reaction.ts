import type { Reaction } from '#platform/domain';
import { toldOfAcceptance } from '../acceptance.policy';
import type { EnvelopeEvent } from '../envelope.events';

type Term = Extract<EnvelopeEvent, { type: 'AcceptanceReminded' | 'GrantLapsed' }>;

/** A grant in part that nobody answered: a reminder before the term ends, and the end of it. */
export const whenAcceptanceDueRemindOrganisation: Reaction<Term> = {
  name: 'whenAcceptanceDueRemindOrganisation',
  events: ['AcceptanceReminded', 'GrantLapsed'],
  react: ({ type, data: { callId, applicationId, organisationId, reference, grantedCents, acceptBy } }) => [
    {
      kind: 'notify',
      template: type,
      to: [{ organisation: organisationId, roles: toldOfAcceptance }],
      parameters: { callId, applicationId, reference, grantedCents, dueAt: acceptBy.instant },
    },
  ],
};
