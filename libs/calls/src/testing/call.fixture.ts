import type { BasisPoints, Cents, VaultRef } from '#platform/domain';
import type { CallDraft, CallEvent, CallId } from '../call.events';
import { completeContent } from '../call-content.pure';
import { fixedWindow } from '../write/fixed-window';

export const callId = 'c0000000-0000-4000-8000-000000000013' as CallId;
export const reason = 'vault:00000000-0000-4000-8000-000000000000' as VaultRef;

/** The federal call of 2022: end of 1 April in Brussels. */
export const draft2022: CallDraft = {
  scheme: 'coFinancing',
  year: 2022,
  ordinal: 13,
  title: { nl: 'Projectoproep diversiteit', fr: 'Appel à projets diversité' },
  description: { nl: 'Cofinanciering.', fr: 'Cofinancement.' },
  envelopeCents: 15_400_000 as Cents,
  rate: 8_000 as BasisPoints,
  criteria: [
    { code: 'innovation', names: { nl: 'Innovatie', fr: 'Innovation' }, weight: 60 },
    { code: 'addedValue', names: { nl: 'Meerwaarde', fr: 'Valeur ajoutée' }, weight: 40 },
  ],
  eligibleKinds: ['federalPublicService'],
  opens: { date: '2022-01-10' },
  closes: { date: '2022-04-01' },
};

export const drafted = (draft: CallDraft = draft2022): CallEvent => ({ type: 'CallDrafted', data: { callId, draft } });

export const published = (draft: CallDraft = draft2022): CallEvent => ({
  type: 'CallPublished',
  data: { callId, version: 1, content: completeContent(draft), window: fixedWindow(draft).window },
});
