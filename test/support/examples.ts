import type { CallDraftBody, SaveApplicationBody } from '#client/client';
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
} satisfies CallDraftBody;

/** The last accepted and the first late millisecond of 1 April 2022, end of day in Brussels. */
export const lastMoment = '2022-04-01T21:59:59.999Z';
export const firstLateMoment = '2022-04-01T22:00:00.000Z';

export async function publishedCall(administrator: User, changes: CallDraftBody = {}): Promise<string> {
  const { id } = await administrator.draftCall({ ...call2022, ...changes });
  await administrator.publishCall({ id });
  return id;
}

export const project = {
  title: 'Inclusieve werving',
  subject: 'equalOpportunities',
  description: 'Opleiding van selectieverantwoordelijken.',
  costLines: [{ label: 'Opleiding', costCents: 1_000_000 }],
  ownContributionConfirmed: true,
} satisfies SaveApplicationBody;

export async function draft(applicant: User, callId: string, answers: SaveApplicationBody = project): Promise<string> {
  const { id } = await applicant.startApplication({ callId });
  await applicant.saveApplication({ id, ...answers });
  return id;
}

/** An application submitted and found admissible, asking for `costCents` x rate. */
export async function admissible(tandem: Tandem, person: string, callId: string, costCents: number): Promise<string> {
  const applicant = await tandem.as(person);
  const id = await draft(applicant, callId, { ...project, costLines: [{ label: 'Alles', costCents }] });
  await applicant.submitApplication({ id });
  await (await tandem.as('an.verlinden')).decideAdmissibility({ id, admissible: true });
  return id;
}

/** The id of a demo person. */
export const personIdOf = async (tandem: Tandem, person: string): Promise<string> =>
  (await (await tandem.as(person)).getMe()).id!;
