/** A call that is open on 20 January 2022. */
export const call = {
  scheme: 'coFinancing',
  year: 2022,
  ordinal: 13,
  title: { nl: 'Oproep diversiteitsprojecten 2022', fr: 'Appel à projets diversité 2022' },
  description: { nl: 'Cofinanciering van projecten.', fr: 'Cofinancement de projets.' },
  envelopeCents: 15_400_000,
  rate: 8_000,
  criteria: [{ code: 'innovation', names: { nl: 'Vernieuwend', fr: 'Innovant' }, weight: 100 }],
  eligibleKinds: ['federalPublicService', 'socialSecurityInstitution'],
  opens: { date: '2022-01-10' },
  closes: { date: '2022-04-01' },
};
