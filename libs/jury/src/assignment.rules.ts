import type { RuleTexts } from '#platform/domain';

/** What stands in the way of an assignment. */
export const assignmentRules = {
  noSuchRound: {
    status: 409,
    nl: 'Deze ronde van de jury is niet geopend.',
    fr: "Ce tour du jury n'est pas ouvert.",
    de: 'Diese Runde der Jury ist nicht eröffnet.',
    en: 'This round of the jury has not been opened.',
  },
  callWasCancelled: {
    status: 409,
    nl: 'De oproep is geannuleerd; er wordt niets meer toegewezen.',
    fr: "L'appel est annulé ; plus rien n'est attribué.",
    de: 'Der Aufruf ist abgesagt; es wird nichts mehr zugewiesen.',
    en: 'The call has been cancelled; nothing is assigned any more.',
  },
  fileNotInRound: {
    status: 422,
    nl: 'Deze ronde gaat niet over deze aanvraag.',
    fr: 'Ce tour ne porte pas sur cette demande.',
    de: 'In dieser Runde geht es nicht um diesen Antrag.',
    en: 'This round is not about this application.',
  },
  jurorNotInJury: {
    status: 422,
    nl: 'Deze persoon geeft geen scores in deze jury.',
    fr: 'Cette personne ne note pas dans ce jury.',
    de: 'Diese Person bewertet nicht in dieser Jury.',
    en: 'This person does not score in this jury.',
  },
  hardConflict: {
    status: 403,
    nl: 'Dit jurylid heeft een belangenconflict met dit dossier; het kan er niet aan worden toegewezen.',
    fr: "Ce membre du jury a un conflit d'intérêts avec ce dossier ; celui-ci ne peut lui être attribué.",
    de: 'Dieses Jurymitglied hat bei dieser Akte einen Interessenkonflikt; sie kann ihm nicht zugewiesen werden.',
    en: 'This juror has a conflict of interest with this file; it cannot be assigned to them.',
  },
  softConflictNeedsReason: {
    status: 422,
    nl: 'Voor dit jurylid is bij dit dossier een mogelijk belangenconflict genoteerd; geef aan waarom het toch wordt toegewezen.',
    fr: "Un possible conflit d'intérêts est noté pour ce membre du jury et ce dossier ; indiquez pourquoi il lui est tout de même attribué.",
    de: 'Für dieses Jurymitglied ist bei dieser Akte ein möglicher Interessenkonflikt vermerkt; geben Sie an, warum sie ihm dennoch zugewiesen wird.',
    en: 'A possible conflict of interest is noted for this juror and this file; say why it is assigned all the same.',
  },
  jurorDeclined: {
    status: 422,
    nl: 'Dit jurylid heeft dit dossier geweigerd; het kan alleen afzonderlijk en met een reden opnieuw worden toegewezen.',
    fr: 'Ce membre du jury a décliné ce dossier ; il ne peut lui être réattribué que séparément et avec un motif.',
    de: 'Dieses Jurymitglied hat diese Akte abgelehnt; sie kann ihm nur einzeln und mit einem Grund erneut zugewiesen werden.',
    en: 'This juror declined this file; it can be assigned again only by itself and with a reason.',
  },
  alreadyAssigned: {
    status: 409,
    nl: 'Dit dossier is al aan dit jurylid toegewezen.',
    fr: 'Ce dossier est déjà attribué à ce membre du jury.',
    de: 'Diese Akte ist diesem Jurymitglied bereits zugewiesen.',
    en: 'This file is already assigned to this juror.',
  },
  automaticAssignmentImpossible: {
    status: 422,
    nl: 'De dossiers kunnen zo niet allemaal worden toegewezen; er is niets toegewezen.',
    fr: "Les dossiers ne peuvent pas tous être attribués ainsi ; rien n'a été attribué.",
    de: 'Die Akten können so nicht alle zugewiesen werden; es wurde nichts zugewiesen.',
    en: 'The files cannot all be assigned like this; nothing was assigned.',
  },
  tooFewJurors: {
    status: 422,
    nl: 'Voor {reference} zijn {wanted} juryleden nodig en kunnen er {possible}. Belangenconflict of geweigerd: {barred}; leest de taal niet: {otherLanguage}; al genoeg dossiers: {full}.',
    fr: "Pour {reference}, il faut {wanted} membres du jury et {possible} sont possibles. Conflit d'intérêts ou refus : {barred} ; ne lit pas la langue : {otherLanguage} ; assez de dossiers : {full}.",
    de: 'Für {reference} braucht es {wanted} Jurymitglieder, und {possible} sind möglich. Interessenkonflikt oder abgelehnt: {barred}; liest die Sprache nicht: {otherLanguage}; bereits genug Akten: {full}.',
    en: '{reference} needs {wanted} jurors, and {possible} are possible. Conflict of interest or declined: {barred}; does not read the language: {otherLanguage}; holds enough files: {full}.',
  },
} as const satisfies RuleTexts;
