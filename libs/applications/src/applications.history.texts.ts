import type { HistoryTexts } from '#platform/texts';
import type { ApplicationEvent } from './application.events';
import { followUpHistory } from './follow-up.history.texts';

export const applicationsHistory: HistoryTexts<ApplicationEvent['type']> = {
  ApplicationStarted: {
    nl: '{actor} begon een aanvraag voor {organisationId}.',
    fr: '{actor} a commencé une demande pour {organisationId}.',
    de: '{actor} begann einen Antrag für {organisationId}.',
    en: '{actor} started an application for {organisationId}.',
  },
  ApplicationSaved: {
    nl: '{actor} bewaarde antwoorden.',
    fr: '{actor} a enregistré des réponses.',
    de: '{actor} speicherte Antworten.',
    en: '{actor} saved answers.',
  },
  ApplicationSubmitted: {
    nl: '{actor} diende de aanvraag in onder referentie {reference}: {requestedCents} gevraagd voor een kost van {eligibleCostCents}.',
    fr: '{actor} a introduit la demande sous la référence {reference} : {requestedCents} demandés pour un coût de {eligibleCostCents}.',
    de: '{actor} reichte den Antrag unter dem Zeichen {reference} ein: {requestedCents} beantragt bei Kosten von {eligibleCostCents}.',
    en: '{actor} submitted the application under reference {reference}: {requestedCents} requested for a cost of {eligibleCostCents}.',
  },
  ApplicationRejectedAsLate: {
    nl: '{actor} wilde de aanvraag indienen, maar te laat: de oproep sloot op {closedAt}.',
    fr: "{actor} a voulu introduire la demande, mais trop tard : l'appel a été clôturé le {closedAt}.",
    de: '{actor} wollte den Antrag einreichen, jedoch zu spät: der Aufruf schloss am {closedAt}.',
    en: '{actor} tried to submit the application, but too late: the call closed on {closedAt}.',
  },
  ApplicationFoundAdmissible: {
    nl: '{actor} verklaarde de aanvraag ontvankelijk.',
    fr: '{actor} a déclaré la demande recevable.',
    de: '{actor} erklärte den Antrag für zulässig.',
    en: '{actor} found the application admissible.',
  },
  ApplicationFoundInadmissible: {
    nl: '{actor} verklaarde de aanvraag onontvankelijk. Toelichting: {explanation}',
    fr: '{actor} a déclaré la demande irrecevable. Explication : {explanation}',
    de: '{actor} erklärte den Antrag für unzulässig. Erläuterung: {explanation}',
    en: '{actor} found the application inadmissible. Explanation: {explanation}',
  },
  ApplicationWithdrawn: {
    nl: '{actor} trok de aanvraag in. Reden: {reason}',
    fr: '{actor} a retiré la demande. Motif : {reason}',
    de: '{actor} zog den Antrag zurück. Grund: {reason}',
    en: '{actor} withdrew the application. Reason: {reason}',
  },
  ...followUpHistory,
};
