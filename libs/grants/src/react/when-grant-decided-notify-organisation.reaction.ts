import type { Job, Reaction } from '#platform/domain';
import type { EnvelopeEvent } from '../envelope.events';

type Decided = Extract<EnvelopeEvent, { type: 'GrantAwarded' | 'GrantRefused' }>;
type Template = 'GrantAwarded' | 'GrantPartlyAwarded' | 'GrantRefused';

/** The leading official and the diversity officer hear what was decided and why. */
export const whenGrantDecidedNotifyOrganisation: Reaction<Decided> = {
  name: 'whenGrantDecidedNotifyOrganisation',
  events: ['GrantAwarded', 'GrantRefused'],
  react({ type, data }) {
    switch (type) {
      case 'GrantAwarded':
        return [told(data, data.partial ? 'GrantPartlyAwarded' : 'GrantAwarded', { grantedCents: data.grantedCents })];
      case 'GrantRefused':
        return [told(data, 'GrantRefused', {})];
    }
  },
};

function told(
  { callId, organisationId, reference, requestedCents, motivation }: Decided['data'],
  template: Template,
  more: { grantedCents?: number },
): Job {
  const to = [{ organisation: organisationId, roles: ['leadingOfficial', 'diversityOfficer'] }] as const;
  return { kind: 'notify', template, to, parameters: { callId, reference, requestedCents, motivation, ...more } };
}
