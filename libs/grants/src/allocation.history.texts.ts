/** One sentence an event. */
export const allocationHistoryTexts = {
  AllocationEstablished: {
    nl: '{actor} verdeelde de vrije {freeCents} over versie {rankingVersion} van de rangschikking; {leftCents} bleef over.',
    fr: '{actor} a réparti les {freeCents} disponibles sur la version {rankingVersion} du classement ; il reste {leftCents}.',
    de: '{actor} verteilte die freien {freeCents} auf Fassung {rankingVersion} der Rangliste; {leftCents} blieben übrig.',
    en: '{actor} shared out the {freeCents} that were free over version {rankingVersion} of the ranking; {leftCents} was left.',
  },
  AllocationDecided: {
    nl: '{actor} besliste in één keer over de voorstellen van deze verdeling: {grantedCents}.',
    fr: '{actor} a décidé en une fois des propositions de cette répartition : {grantedCents}.',
    de: '{actor} entschied auf einmal über die Vorschläge dieser Verteilung: {grantedCents}.',
    en: '{actor} decided on the proposals of this allocation at once: {grantedCents}.',
  },
  ReserveMovedUp: {
    nl: 'Van de {freeCents} die vrijkwamen, is voorgesteld aan wie op de reservelijst volgde; {leftCents} bleef over.[[ Reden om de gewijzigde rangschikking te volgen: {inSpiteOf}]]',
    fr: 'Sur les {freeCents} redevenus disponibles, des montants ont été proposés aux suivants de la liste de réserve ; il reste {leftCents}.[[ Motif pour suivre le classement modifié : {inSpiteOf}]]',
    de: 'Aus den frei gewordenen {freeCents} wurde den Nächsten der Reserveliste vorgeschlagen; {leftCents} blieben übrig.[[ Grund, der geänderten Rangliste zu folgen: {inSpiteOf}]]',
    en: 'Of the {freeCents} that came free, amounts were proposed for the next on the reserve list; {leftCents} was left.[[ Reason to follow the ranking though it changed: {inSpiteOf}]]',
  },
  ReserveTied: {
    nl: 'Voor de {freeCents} die vrijkwamen, staan dossiers op de reservelijst gelijk: de voorzitter moet beslissen.',
    fr: 'Pour les {freeCents} redevenus disponibles, des dossiers de la liste de réserve sont à égalité : le président doit décider.',
    de: 'Für die frei gewordenen {freeCents} stehen Akten der Reserveliste gleich: der Vorsitz muss entscheiden.',
    en: 'For the {freeCents} that came free, files of the reserve list are tied: the chair has to decide.',
  },
  ReserveHeld: {
    nl: 'Er kwam {freeCents} vrij, maar scores of dossiers van versie {rankingVersion} van de rangschikking zijn gewijzigd: de reservelijst schuift niet vanzelf op.',
    fr: "{freeCents} sont redevenus disponibles, mais des scores ou des dossiers de la version {rankingVersion} du classement ont changé : la liste de réserve n'avance pas d'elle-même.",
    de: '{freeCents} wurden frei, aber Bewertungen oder Akten der Fassung {rankingVersion} der Rangliste haben sich geändert: die Reserveliste rückt nicht von selbst nach.',
    en: '{freeCents} came free, but scores or files of version {rankingVersion} of the ranking have changed: the reserve list does not move up by itself.',
  },
} as const;
