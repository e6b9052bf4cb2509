import type { RuleTexts } from '#platform/domain';

/** Refusals about submitting once more, and about files on paper. */
export const receptionRules = {
  nothingToReplaceFor: {
    status: 409,
    nl: 'De uiterste datum werd na uw indiening niet meer verlegd; er is geen grond om ze te vervangen.',
    fr: "La date limite n'a plus été déplacée depuis l'introduction de votre demande; il n'y a pas lieu de la remplacer.",
    de: 'Die Frist wurde nach Ihrer Einreichung nicht mehr verschoben; es gibt keinen Grund, sie zu ersetzen.',
    en: 'The deadline has not moved since you submitted; there is no ground to replace it.',
  },
  noReplacementOpen: {
    status: 409,
    nl: 'Er is geen vervanging begonnen.',
    fr: "Aucun remplacement n'est en cours.",
    de: 'Es wurde keine Ersetzung begonnen.',
    en: 'No replacement has been started.',
  },
  replacementNeedsLeadingOfficial: {
    status: 422,
    nl: 'Een vervanging wordt bij deze oproep door de leidend ambtenaar zelf ingediend.',
    fr: 'Pour cet appel, un remplacement est introduit par le fonctionnaire dirigeant lui-même.',
    de: 'Bei diesem Aufruf reicht die leitende Person eine Ersetzung selbst ein.',
    en: 'For this call a replacement is submitted by the leading official in person.',
  },
  replacementOpen: {
    status: 409,
    nl: 'De organisatie is bezig haar indiening te vervangen en kan dat nog; een aanvulling wordt daarna gevraagd.',
    fr: "L'organisation est en train de remplacer sa demande et peut encore le faire; un complément se demande ensuite.",
    de: 'Die Organisation ersetzt gerade ihre Einreichung und kann das noch; eine Ergänzung wird danach angefordert.',
    en: 'The organisation is replacing its submission and still can; a completion is asked for after that.',
  },
  replacementAwaitsCompletion: {
    status: 409,
    nl: 'Er is een aanvulling van dit dossier gevraagd; vul het eerst aan.',
    fr: "Un complément de ce dossier a été demandé; complétez-le d'abord.",
    de: 'Zu dieser Akte wurde eine Ergänzung angefordert; ergänzen Sie sie zuerst.',
    en: 'A completion of this file has been asked for; complete it first.',
  },
  paperEntryClosed: {
    status: 422,
    nl: 'Dossiers op papier konden ingevoerd worden tot {closedAt}.',
    fr: "Les dossiers papier pouvaient être encodés jusqu'au {closedAt}.",
    de: 'Akten auf Papier konnten bis {closedAt} erfasst werden.',
    en: 'Paper files could be entered until {closedAt}.',
  },
  paperNotArrivedYet: {
    status: 422,
    nl: 'De dag van aankomst ligt in de toekomst.',
    fr: "Le jour d'arrivée se situe dans le futur.",
    de: 'Der Tag des Eingangs liegt in der Zukunft.',
    en: 'The day of arrival lies in the future.',
  },
  paperArrivedLate: {
    status: 422,
    nl: 'Het dossier kwam te laat toe: de oproep sloot op {closedAt}.',
    fr: "Le dossier est arrivé trop tard: l'appel a été clôturé le {closedAt}.",
    de: 'Die Akte ging zu spät ein: der Aufruf schloss am {closedAt}.',
    en: 'The file arrived too late: the call closed on {closedAt}.',
  },
  paperArrivedEarly: {
    status: 422,
    nl: 'Het dossier kwam toe voor de oproep opende, op {opensAt}.',
    fr: "Le dossier est arrivé avant l'ouverture de l'appel, le {opensAt}.",
    de: 'Die Akte ging ein, bevor der Aufruf am {opensAt} öffnete.',
    en: 'The file arrived before the call opened, on {opensAt}.',
  },
  paperArrivedWhileSuspended: {
    status: 422,
    nl: 'Het dossier kwam toe toen de oproep geschorst was, vanaf {suspendedAt}; toen werd niets aanvaard.',
    fr: "Le dossier est arrivé alors que l'appel était suspendu, à partir du {suspendedAt}; rien n'était accepté alors.",
    de: 'Die Akte ging ein, als der Aufruf ausgesetzt war, ab dem {suspendedAt}; damals wurde nichts angenommen.',
    en: 'The file arrived while the call was suspended, from {suspendedAt} on; nothing was taken then.',
  },
  paperTimeNeeded: {
    status: 422,
    nl: 'Geef ook het uur van aankomst: op die dag hangt het ervan af.',
    fr: "Indiquez aussi l'heure d'arrivée: ce jour-là, tout en dépend.",
    de: 'Geben Sie auch die Uhrzeit des Eingangs an: an diesem Tag kommt es darauf an.',
    en: 'Give the time of arrival as well: on that day it depends on it.',
  },
} as const satisfies RuleTexts;
