import { peopleTable } from './people-table';

it('aligns the columns under their heading', () => {
  const lines = peopleTable([
    {
      person: 'ada',
      name: 'Ada Peeters',
      language: 'nl',
      organisation: 'FOD Financiën',
      roles: ['applicant', 'voter'],
    },
    { person: 'margaux', name: 'Margaux Dubois', language: 'fr', organisation: 'SPP', roles: [] },
  ]);
  expect(lines).toEqual([
    'person   name            language  organisation   roles',
    'ada      Ada Peeters     nl        FOD Financiën  applicant, voter',
    'margaux  Margaux Dubois  fr        SPP',
  ]);
});
