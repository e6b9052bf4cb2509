/** One sentence an event. */
export const acceptanceHistoryTexts = {
  AcceptanceReminded: {
    nl: 'De organisatie is eraan herinnerd dat de {grantedCents} voor aanvraag {reference} nog te aanvaarden zijn.',
    fr: "L'organisation s'est vu rappeler que les {grantedCents} pour la demande {reference} restent à accepter.",
    de: 'Die Organisation wurde daran erinnert, dass die {grantedCents} für den Antrag {reference} noch anzunehmen sind.',
    en: 'The organisation was reminded that the {grantedCents} for application {reference} are still to be accepted.',
  },
  GrantAccepted: {
    nl: '{actor} aanvaardde de {grantedCents} voor aanvraag {reference}.',
    fr: '{actor} a accepté les {grantedCents} pour la demande {reference}.',
    de: '{actor} nahm die {grantedCents} für den Antrag {reference} an.',
    en: '{actor} accepted the {grantedCents} for application {reference}.',
  },
  GrantDeclined: {
    nl: '{actor} weigerde de {grantedCents} voor aanvraag {reference}; het bedrag is weer vrij.',
    fr: '{actor} a décliné les {grantedCents} pour la demande {reference} ; le montant est à nouveau disponible.',
    de: '{actor} lehnte die {grantedCents} für den Antrag {reference} ab; der Betrag ist wieder frei.',
    en: '{actor} declined the {grantedCents} for application {reference}; the amount is free again.',
  },
  GrantLapsed: {
    nl: 'De {grantedCents} voor aanvraag {reference} zijn niet tijdig aanvaard; het bedrag is weer vrij.',
    fr: "Les {grantedCents} pour la demande {reference} n'ont pas été acceptés à temps ; le montant est à nouveau disponible.",
    de: 'Die {grantedCents} für den Antrag {reference} wurden nicht fristgerecht angenommen; der Betrag ist wieder frei.',
    en: 'The {grantedCents} for application {reference} were not accepted in time; the amount is free again.',
  },
} as const;
