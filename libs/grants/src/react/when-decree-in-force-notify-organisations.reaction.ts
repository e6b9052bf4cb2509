import type { Reaction } from '#platform/domain';
import { shownAddress } from '../decree-lines.pure';
import type { DecreeEvent } from '../decree.events';

const told = ['leadingOfficial', 'diversityOfficer', 'budgetOfficer', 'budgetHolder'] as const;

/** Each organisation hears of its own line only. */
export const whenDecreeInForceNotifyOrganisations: Reaction<Extract<DecreeEvent, { type: 'DecreeInForce' }>> = {
  name: 'whenDecreeInForceNotifyOrganisations',
  events: ['DecreeInForce'],
  react: ({ data: { callId, inForceOn, numac, lines } }) =>
    lines.map(({ organisationId, address, cents: lineCents }) => ({
      kind: 'notify',
      template: 'DecreeInForce',
      to: [{ organisation: organisationId, roles: told }],
      parameters: { callId, organisationId, inForceOn, numac, lineCents, budgetLine: shownAddress(address) },
    })),
};
