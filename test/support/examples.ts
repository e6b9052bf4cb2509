import type { Tandem, User } from './tandem';

/** The real call of 2022 as far as published: rate, envelope, deadline. Texts and weights are made up (weights: not found). */
export const call2022 = {
  scheme: 'coFinancing',
  year: 2022,
  ordinal: 13,
  title: { nl: 'Oproep diversiteitsprojecten 2022', fr: 'Appel à projets diversité 2022' },
  description: {
    nl: 'Cofinanciering van projecten rond diversiteit en inclusie.',
    fr: "Cofinancement de projets de diversité et d'inclusion.",
  },
  envelopeCents: 15_400_000,
  rate: 8_000,
  criteria: [
    { code: 'innovation', names: { nl: 'Vernieuwend en overdraagbaar', fr: 'Innovant et transférable' }, weight: 30 },
    {
      code: 'hrProcess',
      names: { nl: 'Integratie in een HR-proces', fr: 'Intégration dans un processus RH' },
      weight: 30,
    },
    {
      code: 'addedValue',
      names: { nl: 'Meerwaarde voor de organisatie', fr: "Plus-value pour l'organisation" },
      weight: 40,
    },
  ],
  eligibleKinds: ['federalPublicService', 'socialSecurityInstitution'],
  opens: { date: '2022-01-10' },
  closes: { date: '2022-04-01' },
};

/** The last accepted and the first late millisecond of 1 April 2022, end of day in Brussels. */
export const lastMoment = '2022-04-01T21:59:59.999Z';
export const firstLateMoment = '2022-04-01T22:00:00.000Z';

export async function publishedCall(administrator: User, changes: object = {}): Promise<string> {
  const { body: call } = await administrator.post('/v1/calls', { ...call2022, ...changes });
  const published = await administrator.post(`/v1/calls/${call.id}/publications`, {});
  if (published.status !== 201) throw new Error(`not published: ${JSON.stringify(published.body)}`);
  return call.id;
}

export const project = {
  title: 'Inclusieve werving',
  subject: 'equalOpportunities',
  description: 'Opleiding van selectieverantwoordelijken.',
  costLines: [{ label: 'Opleiding', costCents: 1_000_000 }],
  ownContributionConfirmed: true,
};

export async function draft(applicant: User, callId: string, answers: object = project): Promise<string> {
  const started = await applicant.post('/v1/applications', { callId });
  if (started.status !== 201) throw new Error(`not started: ${JSON.stringify(started.body)}`);
  const saved = await applicant.patch(`/v1/applications/${started.body.id}`, answers);
  if (saved.status !== 200) throw new Error(`not saved: ${JSON.stringify(saved.body)}`);
  return started.body.id;
}

/** An application submitted and found admissible, asking for `costCents` x rate. */
export async function admissible(tandem: Tandem, person: string, callId: string, costCents: number): Promise<string> {
  const applicant = await tandem.as(person);
  const id = await draft(applicant, callId, { ...project, costLines: [{ label: 'Alles', costCents }] });
  const submitted = await applicant.post(`/v1/applications/${id}/submissions`, {});
  if (submitted.status !== 201) throw new Error(`not submitted: ${JSON.stringify(submitted.body)}`);
  const decided = await (
    await tandem.as('an.verlinden')
  ).post(`/v1/applications/${id}/admissibilityDecisions`, { admissible: true });
  if (decided.status !== 201) throw new Error(`not admissible: ${JSON.stringify(decided.body)}`);
  return id;
}
