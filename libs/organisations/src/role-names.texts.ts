import type { InFourLanguages, Role } from '#platform/domain';

/** What roles are called in letters. */
export const roleNames: Readonly<Record<Role, InFourLanguages>> = {
  administrator: { nl: 'beheerder', fr: 'gestionnaire', de: 'Verwalter', en: 'administrator' },
  applicant: { nl: 'aanvrager', fr: 'demandeur', de: 'Antragsteller', en: 'applicant' },
  diversityOfficer: {
    nl: 'diversiteitsverantwoordelijke',
    fr: 'responsable diversité',
    de: 'Diversitätsbeauftragter',
    en: 'diversity officer',
  },
  budgetHolder: { nl: 'budgethouder', fr: 'titulaire du budget', de: 'Budgetverantwortlicher', en: 'budget holder' },
  leadingOfficial: {
    nl: 'leidend ambtenaar',
    fr: 'fonctionnaire dirigeant',
    de: 'leitender Beamter',
    en: 'leading official',
  },
  juror: { nl: 'jurylid', fr: 'membre du jury', de: 'Jurymitglied', en: 'juror' },
  juryChair: { nl: 'juryvoorzitter', fr: 'président du jury', de: 'Juryvorsitzender', en: 'jury chair' },
  voter: { nl: 'stemgerechtigde', fr: 'votant', de: 'Stimmberechtigter', en: 'voter' },
  financeInspector: {
    nl: 'Inspecteur van Financiën',
    fr: 'Inspecteur des Finances',
    de: 'Finanzinspektor',
    en: 'finance inspector',
  },
  budgetOfficer: {
    nl: 'begrotingsverantwoordelijke',
    fr: 'responsable du budget',
    de: 'Haushaltsbeauftragter',
    en: 'budget officer',
  },
  tomStaffMember: {
    nl: 'personeelslid met TOM-aanvraag',
    fr: 'membre du personnel (TOM)',
    de: 'Personalmitglied (TOM)',
    en: 'staff member (TOM)',
  },
  manager: { nl: 'leidinggevende', fr: 'dirigeant', de: 'Führungskraft', en: 'manager' },
  hrContact: { nl: 'HR-contactpersoon', fr: 'personne de contact RH', de: 'HR-Ansprechperson', en: 'HR contact' },
  tomCaseHandler: {
    nl: 'dossierbehandelaar TOM',
    fr: 'gestionnaire de dossiers TOM',
    de: 'Sachbearbeiter TOM',
    en: 'TOM case handler',
  },
  disabilityExpert: {
    nl: 'deskundige handicap',
    fr: 'expert handicap',
    de: 'Experte für Behinderung',
    en: 'disability expert',
  },
  occupationalPhysician: {
    nl: 'arbeidsarts',
    fr: 'médecin du travail',
    de: 'Arbeitsmediziner',
    en: 'occupational physician',
  },
  auditor: { nl: 'auditor', fr: 'auditeur', de: 'Prüfer', en: 'auditor' },
};
