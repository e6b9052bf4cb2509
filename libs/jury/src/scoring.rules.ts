import type { RuleTexts } from '#platform/domain';

/** What stands in the way of a score. */
export const scoringRules = {
  assessmentFinal: {
    status: 409,
    nl: 'Deze beoordeling is definitief. De voorzitter van de jury kan ze heropenen, met opgave van de reden.',
    fr: 'Cette évaluation est définitive. Le président du jury peut la rouvrir en indiquant le motif.',
    de: 'Diese Bewertung ist endgültig. Der Vorsitz der Jury kann sie mit Angabe des Grundes wieder öffnen.',
    en: 'This assessment is final. The chair of the jury can reopen it, with a reason.',
  },
  assessmentNotFinal: {
    status: 409,
    nl: 'Alleen een definitieve beoordeling kan heropend worden.',
    fr: 'Seule une évaluation définitive peut être rouverte.',
    de: 'Nur eine endgültige Bewertung kann wieder geöffnet werden.',
    en: 'Only a final assessment can be reopened.',
  },
  assignmentOver: {
    status: 409,
    nl: 'Dit dossier is niet meer aan dit jurylid toegewezen.',
    fr: "Ce dossier n'est plus attribué à ce membre du jury.",
    de: 'Diese Akte ist diesem Jurymitglied nicht mehr zugewiesen.',
    en: 'This file is no longer assigned to this juror.',
  },
  jurorRecused: {
    status: 409,
    nl: 'Dit jurylid heeft een belangenconflict met dit dossier gemeld; het wordt niet opnieuw toegewezen.',
    fr: "Ce membre du jury a déclaré un conflit d'intérêts pour ce dossier; il ne lui est plus attribué.",
    de: 'Dieses Jurymitglied hat bei dieser Akte einen Interessenkonflikt gemeldet; sie wird ihm nicht erneut zugewiesen.',
    en: 'This juror reported a conflict of interest on this file; it is not assigned to them again.',
  },
  scoreIncomplete: {
    status: 422,
    nl: 'De beoordeling is nog niet volledig of bevat fouten.',
    fr: "L'évaluation est encore incomplète ou contient des erreurs.",
    de: 'Die Bewertung ist noch unvollständig oder enthält Fehler.',
    en: 'The assessment is not complete yet, or holds mistakes.',
  },
  scoreCriterionUnknown: {
    status: 422,
    nl: 'De oproep kent dit criterium niet.',
    fr: "L'appel ne connaît pas ce critère.",
    de: 'Der Aufruf kennt dieses Kriterium nicht.',
    en: 'The call has no such criterion.',
  },
  scoreCriterionTwice: {
    status: 422,
    nl: 'Dit criterium staat er al.',
    fr: 'Ce critère figure déjà dans la liste.',
    de: 'Dieses Kriterium steht schon da.',
    en: 'This criterion stands there already.',
  },
  scoreOutOfRange: {
    status: 422,
    nl: 'Een score is een geheel getal van 0 tot {maxScore}.',
    fr: 'Une note est un nombre entier de 0 à {maxScore}.',
    de: 'Eine Punktzahl ist eine ganze Zahl von 0 bis {maxScore}.',
    en: 'A score is a whole number from 0 to {maxScore}.',
  },
  scoreMissing: {
    status: 422,
    nl: 'Geef een score, of zeg dat het criterium niet van toepassing is.',
    fr: "Donnez une note, ou indiquez que le critère ne s'applique pas.",
    de: 'Geben Sie eine Punktzahl an, oder dass das Kriterium nicht zutrifft.',
    en: 'Give a score, or say that the criterion does not apply.',
  },
  scoreCommentMissing: {
    status: 422,
    nl: 'Motiveer een score onder {commentBelow}.',
    fr: 'Motivez une note inférieure à {commentBelow}.',
    de: 'Begründen Sie eine Punktzahl unter {commentBelow}.',
    en: 'Give the reason for a score under {commentBelow}.',
  },
} as const satisfies RuleTexts;
