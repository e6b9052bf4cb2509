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
    nl: '{actor} diende de aanvraag in onder referentie {reference}[[, ter vervanging van indiening {replaces}]]: {requestedCents} gevraagd voor een kost van {eligibleCostCents}.',
    fr: '{actor} a introduit la demande sous la référence {reference}[[, en remplacement de la demande numéro {replaces}]] : {requestedCents} demandés pour un coût de {eligibleCostCents}.',
    de: '{actor} reichte den Antrag unter dem Zeichen {reference} ein[[, anstelle der Einreichung {replaces}]]: {requestedCents} beantragt bei Kosten von {eligibleCostCents}.',
    en: '{actor} submitted the application under reference {reference}[[, in place of submission {replaces}]]: {requestedCents} requested for a cost of {eligibleCostCents}.',
  },
  ApplicationRejectedAsLate: {
    nl: '{actor} wilde de aanvraag indienen, maar te laat: de oproep sloot op {closedAt}.[[ Indiening {replaces} blijft gelden.]]',
    fr: "{actor} a voulu introduire la demande, mais trop tard : l'appel a été clôturé le {closedAt}.[[ L'introduction {replaces} reste valable.]]",
    de: '{actor} wollte den Antrag einreichen, jedoch zu spät: der Aufruf schloss am {closedAt}.[[ Die Einreichung {replaces} gilt weiter.]]',
    en: '{actor} tried to submit the application, but too late: the call closed on {closedAt}.[[ Submission {replaces} stands.]]',
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
  ApplicationSentForSignOff: {
    nl: '{actor} legde de aanvraag "{title}" ter goedkeuring voor aan de leidend ambtenaar.',
    fr: "{actor} a soumis la demande « {title} » à l'approbation du fonctionnaire dirigeant.",
    de: '{actor} legte den Antrag „{title}“ dem leitenden Beamten zur Genehmigung vor.',
    en: '{actor} sent the application "{title}" to the leading official for approval.',
  },
  SignOffDeclined: {
    nl: '{actor} keurde de aanvraag niet goed en stuurde ze terug. Reden: {reason}',
    fr: "{actor} n'a pas approuvé la demande et l'a renvoyée. Motif : {reason}",
    de: '{actor} genehmigte den Antrag nicht und sandte ihn zurück. Grund: {reason}',
    en: '{actor} did not approve the application and sent it back. Reason: {reason}',
  },
  ApplicationChecked: {
    nl: '{actor} controleerde het dossier.',
    fr: '{actor} a vérifié le dossier.',
    de: '{actor} prüfte die Akte.',
    en: '{actor} checked the file.',
  },
  CompletionRequested: {
    nl: '{actor} vroeg om het dossier uiterlijk {dueAt} aan te vullen. Toelichting: {explanation}',
    fr: '{actor} a demandé de compléter le dossier au plus tard le {dueAt}. Explication : {explanation}',
    de: '{actor} bat darum, die Akte spätestens {dueAt} zu ergänzen. Erläuterung: {explanation}',
    en: '{actor} asked for the file to be completed by {dueAt}. Explanation: {explanation}',
  },
  ApplicationCompleted: {
    nl: '{actor} vulde het dossier aan: {requestedCents} gevraagd voor een kost van {eligibleCostCents}.',
    fr: '{actor} a complété le dossier : {requestedCents} demandés pour un coût de {eligibleCostCents}.',
    de: '{actor} ergänzte die Akte: {requestedCents} beantragt bei Kosten von {eligibleCostCents}.',
    en: '{actor} completed the file: {requestedCents} requested for a cost of {eligibleCostCents}.',
  },
  CompletionRequestWithdrawn: {
    nl: '{actor} trok een vraag om het dossier aan te vullen in. Reden: {reason}',
    fr: '{actor} a retiré une demande de compléter le dossier. Motif : {reason}',
    de: '{actor} nahm eine Bitte um Ergänzung der Akte zurück. Grund: {reason}',
    en: '{actor} withdrew a request to complete the file. Reason: {reason}',
  },
  CompletionRejectedAsLate: {
    nl: '{actor} wilde het dossier aanvullen, maar te laat: de termijn liep tot {dueAt}.',
    fr: "{actor} a voulu compléter le dossier, mais trop tard : le délai courait jusqu'au {dueAt}.",
    de: '{actor} wollte die Akte ergänzen, jedoch zu spät: die Frist lief bis {dueAt}.',
    en: '{actor} tried to complete the file, but too late: the term ran until {dueAt}.',
  },
  InadmissibilityNotified: {
    nl: '{actor} liet weten dat de aanvraag onontvankelijk is. Toelichting: {explanation}',
    fr: '{actor} a fait savoir que la demande est irrecevable. Explication : {explanation}',
    de: '{actor} teilte mit, dass der Antrag unzulässig ist. Erläuterung: {explanation}',
    en: '{actor} gave notice that the application is inadmissible. Explanation: {explanation}',
  },
  ApplicationReinstated: {
    nl: '{actor} nam de aanvraag opnieuw in onderzoek. Reden: {reason}',
    fr: "{actor} a remis la demande à l'examen. Motif : {reason}",
    de: '{actor} nahm den Antrag wieder in Prüfung. Grund: {reason}',
    en: '{actor} reinstated the application for examination. Reason: {reason}',
  },
  ReplacementStarted: {
    nl: '{actor} begon indiening {replaces} te vervangen; ze geldt tot de nieuwe ingediend is.',
    fr: "{actor} a commencé à remplacer l'introduction {replaces} ; elle vaut jusqu'à ce que la nouvelle soit introduite.",
    de: '{actor} begann, die Einreichung {replaces} zu ersetzen; sie gilt, bis die neue eingereicht ist.',
    en: '{actor} began to replace submission {replaces}; it stands until the new one is in.',
  },
  ReplacementDropped: {
    nl: '{actor} zag af van de vervanging; indiening {replaces} blijft gelden.',
    fr: "{actor} a renoncé au remplacement ; l'introduction {replaces} reste valable.",
    de: '{actor} verzichtete auf die Ersetzung; die Einreichung {replaces} gilt weiter.',
    en: '{actor} dropped the replacement; submission {replaces} stands.',
  },
  ApplicationWithdrawn: {
    nl: '{actor} trok de aanvraag in. Reden: {reason}',
    fr: '{actor} a retiré la demande. Motif : {reason}',
    de: '{actor} zog den Antrag zurück. Grund: {reason}',
    en: '{actor} withdrew the application. Reason: {reason}',
  },
  ...followUpHistory,
};
