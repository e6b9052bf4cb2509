import type { Job, Reaction, Role } from '#platform/domain';
import { toldOfAcceptance } from '../acceptance.policy';
import type { EnvelopeEvent } from '../envelope.events';

type Decided = Extract<EnvelopeEvent, { type: 'GrantAwarded' | 'GrantRefused' }>;
type Template = 'GrantAwarded' | 'GrantPartlyAwarded' | 'GrantPartlyAwardedForAcceptance' | 'GrantRefused';

const officers: readonly Role[] = ['leadingOfficial', 'diversityOfficer'];

/** The leading official and the diversity officer hear what was decided and why; of what is to be accepted also who may do so. */
export const whenGrantDecidedNotifyOrganisation: Reaction<Decided> = {
  name: 'whenGrantDecidedNotifyOrganisation',
  events: ['GrantAwarded', 'GrantRefused'],
  react({ type, data }) {
    switch (type) {
      case 'GrantAwarded': {
        const { grantedCents, partial, acceptBy } = data;
        if (!acceptBy) return [told(data, partial ? 'GrantPartlyAwarded' : 'GrantAwarded', { grantedCents })];
        const more = { grantedCents, dueAt: acceptBy.instant };
        return [told(data, 'GrantPartlyAwardedForAcceptance', more, toldOfAcceptance)];
      }
      case 'GrantRefused':
        return [told(data, 'GrantRefused', {})];
    }
  },
};

function told(
  { callId, applicationId, organisationId, reference, requestedCents, motivation }: Decided['data'],
  template: Template,
  more: { readonly grantedCents?: number; readonly dueAt?: string },
  roles = officers,
): Job {
  const to = [{ organisation: organisationId, roles }] as const;
  const parameters = { callId, applicationId, reference, requestedCents, motivation, ...more };
  return { kind: 'notify', template, to, parameters };
}
