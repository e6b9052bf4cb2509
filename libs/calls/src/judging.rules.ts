import type { RuleTexts } from '#platform/domain';

/** What is wrong with how files are to be judged. */
export const judgingRules = {
  callJudgingOutOfRange: {
    status: 422,
    nl: 'Dit getal ligt tussen {min} en {max}.',
    fr: 'Ce nombre se situe entre {min} et {max}.',
    de: 'Diese Zahl liegt zwischen {min} und {max}.',
    en: 'This number lies between {min} and {max}.',
  },
  callThresholdNotForZScores: {
    status: 422,
    nl: 'Een drempel op de puntenschaal zegt niets over z-scores: laat hem weg of kies een andere methode.',
    fr: "Un seuil sur l'échelle des points ne dit rien des scores z: omettez-le ou choisissez une autre méthode.",
    de: 'Eine Schwelle auf der Punkteskala sagt nichts über z-Werte: Lassen Sie sie weg oder wählen Sie eine andere Methode.',
    en: 'A threshold on the scale of points says nothing about z-scores: leave it out or choose another method.',
  },
  callTieRuleUnclear: {
    status: 422,
    nl: 'Een regel op onderwerp noemt een onderwerp, een regel op criterium een criterium van de oproep, en geen van beide iets anders.',
    fr: "Une règle sur le sujet nomme un sujet, une règle sur un critère nomme un critère de l'appel, et rien d'autre.",
    de: 'Eine Regel zum Thema nennt ein Thema, eine Regel zu einem Kriterium ein Kriterium des Aufrufs, und sonst nichts.',
    en: 'A rule on the subject names a subject, one on a criterion names a criterion of the call, and nothing else.',
  },
  callTieRuleTwice: {
    status: 422,
    nl: 'Deze regel staat er al.',
    fr: 'Cette règle figure déjà dans la liste.',
    de: 'Diese Regel steht bereits in der Liste.',
    en: 'This rule stands there already.',
  },
  callCriteriaFrozen: {
    status: 409,
    nl: 'De eerste score is gegeven: criteria en regels van beoordeling en verdeling veranderen niet meer.',
    fr: "La première note est donnée: les critères et les règles d'évaluation et de répartition ne changent plus.",
    de: 'Die erste Bewertung ist abgegeben: Kriterien und Regeln für Beurteilung und Verteilung ändern sich nicht mehr.',
    en: 'The first score has been given: criteria and the rules of assessment and allocation change no more.',
  },
} as const satisfies RuleTexts;
