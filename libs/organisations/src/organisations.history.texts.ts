import type { HistoryTexts } from '#platform/texts';
import type { OrganisationEvent } from './organisation.events';
import type { PersonEvent } from './person.events';
import type { ReportsEvent } from './reports.events';

/** A sentence for each event of an organisation. */
export const organisationHistory: HistoryTexts<OrganisationEvent['type']> = {
  OrganisationRegistered: {
    nl: '{actor} registreerde de organisatie.',
    fr: "{actor} a enregistré l'organisation.",
    de: '{actor} hat die Organisation registriert.',
    en: '{actor} registered the organisation.',
  },
  OrganisationRenamed: {
    nl: '{actor} wijzigde de naam in „{names}”.',
    fr: '{actor} a changé le nom en « {names} ».',
    de: '{actor} hat den Namen in „{names}“ geändert.',
    en: '{actor} changed the name to “{names}”.',
  },
  BudgetAddressSet: {
    nl: '{actor} legde het begrotingsadres vast.',
    fr: "{actor} a fixé l'adresse budgétaire.",
    de: '{actor} hat die Haushaltsadresse festgelegt.',
    en: '{actor} set the budget address.',
  },
};

/** A sentence for each event of a person's life here. */
export const personHistory: HistoryTexts<PersonEvent['type']> = {
  PersonInvited: {
    nl: '{actor} nodigde deze persoon uit.',
    fr: '{actor} a invité cette personne.',
    de: '{actor} hat diese Person eingeladen.',
    en: '{actor} invited this person.',
  },
  IdentityBound: {
    nl: 'Eerste aanmelding.',
    fr: 'Première connexion.',
    de: 'Erste Anmeldung.',
    en: 'First sign-in.',
  },
  LanguageChosen: {
    nl: '{actor} koos een andere taal van briefwisseling.',
    fr: '{actor} a choisi une autre langue de correspondance.',
    de: '{actor} hat eine andere Korrespondenzsprache gewählt.',
    en: '{actor} chose another language of correspondence.',
  },
  MembershipStarted: {
    nl: '{actor} maakte deze persoon lid van {organisationId} vanaf {fromDate}.',
    fr: '{actor} a rattaché cette personne à {organisationId} à partir du {fromDate}.',
    de: '{actor} hat diese Person ab dem {fromDate} {organisationId} zugeordnet.',
    en: '{actor} made this person a member of {organisationId} from {fromDate}.',
  },
  MembershipEnded: {
    nl: '{actor} beëindigde het lidmaatschap van {organisationId} vanaf {untilDate}.',
    fr: '{actor} a mis fin au rattachement à {organisationId} à partir du {untilDate}.',
    de: '{actor} hat die Zuordnung zu {organisationId} ab dem {untilDate} beendet.',
    en: '{actor} ended the membership of {organisationId} from {untilDate}.',
  },
  ReportingLineStarted: {
    nl: '{actor} legde vast dat deze persoon vanaf {fromDate} rapporteert aan {managerPersonId}.',
    fr: '{actor} a noté que cette personne rend compte à {managerPersonId} à partir du {fromDate}.',
    de: '{actor} hat festgehalten, dass diese Person ab dem {fromDate} an {managerPersonId} berichtet.',
    en: '{actor} recorded that this person reports to {managerPersonId} from {fromDate}.',
  },
  ReportingLineEnded: {
    nl: '{actor} legde vast dat deze persoon vanaf {untilDate} niet meer rapporteert aan {managerPersonId}.',
    fr: '{actor} a noté que cette personne ne rend plus compte à {managerPersonId} à partir du {untilDate}.',
    de: '{actor} hat festgehalten, dass diese Person ab dem {untilDate} nicht mehr an {managerPersonId} berichtet.',
    en: '{actor} recorded that this person no longer reports to {managerPersonId} from {untilDate}.',
  },
  RoleGranted: {
    nl: '{actor} kende een rol toe: {reason}',
    fr: '{actor} a accordé un rôle: {reason}',
    de: '{actor} hat eine Rolle erteilt: {reason}',
    en: '{actor} granted a role: {reason}',
  },
  RoleRevoked: {
    nl: '{actor} trok een rol in: {reason}',
    fr: '{actor} a retiré un rôle: {reason}',
    de: '{actor} hat eine Rolle entzogen: {reason}',
    en: '{actor} revoked a role: {reason}',
  },
};

/** A sentence for each event of what a manager has of the same reporting lines. */
export const reportsHistory: HistoryTexts<ReportsEvent['type']> = {
  ReportGained: {
    nl: '{personId} rapporteert vanaf {fromDate} aan {managerPersonId}.',
    fr: '{personId} rend compte à {managerPersonId} à partir du {fromDate}.',
    de: '{personId} berichtet ab dem {fromDate} an {managerPersonId}.',
    en: '{personId} reports to {managerPersonId} from {fromDate}.',
  },
  ReportLost: {
    nl: '{personId} rapporteert vanaf {untilDate} niet meer aan {managerPersonId}.',
    fr: '{personId} ne rend plus compte à {managerPersonId} à partir du {untilDate}.',
    de: '{personId} berichtet ab dem {untilDate} nicht mehr an {managerPersonId}.',
    en: '{personId} no longer reports to {managerPersonId} from {untilDate}.',
  },
};
