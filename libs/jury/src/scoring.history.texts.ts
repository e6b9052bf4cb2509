import type { HistoryTexts } from '#platform/texts';
import type { AssessmentEvent } from './assessment.events';
import type { ScoringEvent } from './scoring.events';

/** One sentence an event. */
export const scoringHistory: HistoryTexts<(AssessmentEvent | ScoringEvent)['type']> = {
  JurorAssigned: {
    nl: '{actor} wees het dossier toe aan {jurorPersonId}.[[ Reden: {reason}]]',
    fr: '{actor} a attribué le dossier à {jurorPersonId}.[[ Motif : {reason}]]',
    de: '{actor} wies die Akte {jurorPersonId} zu.[[ Grund: {reason}]]',
    en: '{actor} assigned the file to {jurorPersonId}.[[ Reason: {reason}]]',
  },
  AssignmentEnded: {
    nl: '{actor} trok de toewijzing aan {jurorPersonId} in. Reden: {reason}',
    fr: "{actor} a retiré l'attribution à {jurorPersonId}. Motif : {reason}",
    de: '{actor} zog die Zuweisung an {jurorPersonId} zurück. Grund: {reason}',
    en: '{actor} ended the assignment to {jurorPersonId}. Reason: {reason}',
  },
  AssignmentDeclined: {
    nl: '{jurorPersonId} beoordeelt dit dossier niet.[[ Toelichting: {explanation}]]',
    fr: "{jurorPersonId} n'évalue pas ce dossier.[[ Explication : {explanation}]]",
    de: '{jurorPersonId} bewertet diese Akte nicht.[[ Erläuterung: {explanation}]]',
    en: '{jurorPersonId} does not assess this file.[[ Explanation: {explanation}]]',
  },
  ScoreSaved: {
    nl: '{actor} bewaarde een ontwerp van de beoordeling.',
    fr: "{actor} a enregistré un projet d'évaluation.",
    de: '{actor} speicherte einen Entwurf der Bewertung.',
    en: '{actor} saved a draft of the assessment.',
  },
  ScoreSubmitted: {
    nl: '{actor} diende de beoordeling in.[[ Opmerking: {comment}]][[ Te laat: de ronde liep tot {missedDueAt}.]]',
    fr: "{actor} a introduit l'évaluation.[[ Remarque : {comment}]][[ En retard : le tour courait jusqu'au {missedDueAt}.]]",
    de: '{actor} reichte die Bewertung ein.[[ Bemerkung: {comment}]][[ Verspätet: die Runde lief bis {missedDueAt}.]]',
    en: '{actor} submitted the assessment.[[ Remark: {comment}]][[ Late: the round ran until {missedDueAt}.]]',
  },
  JurorAbstained: {
    nl: '{actor} onthield zich. Reden: {reason}[[ Te laat: de ronde liep tot {missedDueAt}.]]',
    fr: "{actor} s'est abstenu(e). Motif : {reason}[[ En retard : le tour courait jusqu'au {missedDueAt}.]]",
    de: '{actor} enthielt sich. Grund: {reason}[[ Verspätet: die Runde lief bis {missedDueAt}.]]',
    en: '{actor} abstained. Reason: {reason}[[ Late: the round ran until {missedDueAt}.]]',
  },
  ScoreReopened: {
    nl: '{actor} heropende de beoordeling van {jurorPersonId}. Reden: {reason}',
    fr: "{actor} a rouvert l'évaluation de {jurorPersonId}. Motif : {reason}",
    de: '{actor} öffnete die Bewertung von {jurorPersonId} wieder. Grund: {reason}',
    en: '{actor} reopened the assessment of {jurorPersonId}. Reason: {reason}',
  },
  AssessmentVoided: {
    nl: 'De beoordeling van {jurorPersonId} telt niet mee wegens een belangenconflict.',
    fr: "L'évaluation de {jurorPersonId} n'est pas prise en compte en raison d'un conflit d'intérêts.",
    de: 'Die Bewertung von {jurorPersonId} zählt wegen eines Interessenkonflikts nicht mit.',
    en: 'The assessment of {jurorPersonId} does not count because of a conflict of interest.',
  },
  ScoringOpened: {
    nl: 'De eerste score is gegeven: criteria, gewichten en regels van de oproep liggen vast.',
    fr: "La première note a été donnée: les critères, les pondérations et les règles de l'appel sont figés.",
    de: 'Die erste Punktzahl wurde vergeben: Kriterien, Gewichtungen und Regeln des Aufrufs stehen fest.',
    en: 'The first score was given: criteria, weights and rules of the call are fixed.',
  },
};
