/**
 * Organisations are real: names, enterprise numbers, and the budget addresses of the royal decree of 13 August 2022.
 * People are made up, and so are their addresses.
 */
export const demoOrganisations = [
  org('economie', '0314.595.348', 'federalPublicService', 'FOD Economie', 'SPF Économie', '32 21 1 0 121101'),
  org('bosa', '0671.516.647', 'federalPublicService', 'FOD BOSA', 'SPF BOSA'),
  org('riziv', '0206.653.946', 'socialSecurityInstitution', 'RIZIV', 'INAMI', '24 58 1 1 429001'),
  org('justitie', '0308.357.753', 'federalPublicService', 'FOD Justitie', 'SPF Justice', '12 21 0 1 121101'),
  org(
    'mobiliteit',
    '0308.357.852',
    'federalPublicService',
    'FOD Mobiliteit en Vervoer',
    'SPF Mobilité et Transports',
    '33 21 0 2 121101',
  ),
  org(
    'volksgezondheid',
    '0367.303.762',
    'federalPublicService',
    'FOD Volksgezondheid',
    'SPF Santé publique',
    '25 21 1 2 121101',
  ),
  org(
    'socialeZekerheid',
    '0367.303.366',
    'federalPublicService',
    'FOD Sociale Zekerheid',
    'SPF Sécurité sociale',
    '24 21 6 2 121101',
  ),
] as const;

export const demoPeople = [
  person('an.verlinden', 'An Verlinden', 'nl', 'bosa', 'administrator'),
  person('luc.lambert', 'Luc Lambert', 'fr', 'bosa', 'administrator'),
  person('yasmine.moreau', 'Yasmine Moreau', 'fr', undefined, 'administrator'),
  person('ines.peeters', 'Ines Peeters', 'nl', 'economie', 'applicant', 'diversityOfficer'),
  person('marc.dubois', 'Marc Dubois', 'fr', 'economie', 'leadingOfficial', 'applicant'),
  person('sofie.claes', 'Sofie Claes', 'nl', 'economie', 'budgetHolder', 'applicant'),
  person('claire.fontaine', 'Claire Fontaine', 'fr', 'riziv', 'applicant', 'diversityOfficer'),
  person('pieter.maes', 'Pieter Maes', 'nl', 'riziv', 'leadingOfficial', 'applicant'),
  person('nora.benali', 'Nora Benali', 'fr', 'justitie', 'applicant', 'diversityOfficer'),
  person('tom.wouters', 'Tom Wouters', 'nl', 'mobiliteit', 'applicant', 'diversityOfficer'),
  person('greta.schmitz', 'Greta Schmitz', 'de', 'volksgezondheid', 'applicant', 'diversityOfficer'),
  person('jan.willems', 'Jan Willems', 'nl', 'volksgezondheid', 'leadingOfficial', 'applicant'),
  person('emma.jones', 'Emma Jones', 'en', 'socialeZekerheid', 'applicant', 'diversityOfficer'),
  person('koen.jacobs', 'Koen Jacobs', 'nl', 'economie', 'juror', 'voter'),
  person('lea.martin', 'Léa Martin', 'fr', 'justitie', 'juror', 'voter'),
  person('dirk.lenaerts', 'Dirk Lenaerts', 'nl', 'bosa', 'juror'),
  person('julia.weber', 'Julia Weber', 'de', undefined, 'juror'),
  person('fatima.haddad', 'Fatima Haddad', 'fr', 'mobiliteit', 'juryChair', 'voter'),
  person('ruth.segers', 'Ruth Segers', 'nl', undefined, 'juryChair'),
  person('bart.desmet', 'Bart De Smet', 'nl', undefined, 'financeInspector'),
  person('isabelle.renard', 'Isabelle Renard', 'fr', 'bosa', 'budgetOfficer'),
  person('wim.goossens', 'Wim Goossens', 'nl', undefined, 'auditor'),
  person('els.vandamme', 'Els Van Damme', 'nl', 'bosa', 'tomStaffMember'),
  person('hans.deckers', 'Hans Deckers', 'nl', 'bosa', 'manager'),
  person('katrien.baert', 'Katrien Baert', 'nl', 'bosa', 'hrContact'),
  person('joris.vos', 'Joris Vos', 'nl', 'bosa', 'tomCaseHandler'),
  person('mieke.aerts', 'Mieke Aerts', 'nl', 'bosa', 'disabilityExpert'),
  person('paul.leroy', 'Paul Leroy', 'fr', undefined, 'occupationalPhysician'),
] as const;

export type DemoOrganisation = (typeof demoOrganisations)[number];
export type DemoPersonData = (typeof demoPeople)[number];

function org(key: string, kboNumber: string, kind: string, nl: string, fr: string, address?: string) {
  const [department, division, programme, activity, allocation] = address?.split(' ') ?? [];
  return {
    key,
    registration: { kboNumber, kind, names: { nl, fr } },
    address: address && { department, division, programme, activity, allocation },
  };
}

function person(slug: string, name: string, language: string, organisation: string | undefined, ...roles: string[]) {
  return { slug, invitation: { name, email: `${slug}@tandem.example`, language }, organisation, roles };
}
