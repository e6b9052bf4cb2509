/** To administrators. Which files it is about stands where rights are asked, not in a mail to all of them. */
export const allocationMails = {
  ReserveMovedUp: {
    subject: {
      nl: 'De reservelijst is opgeschoven',
      fr: 'La liste de réserve a avancé',
      de: 'Die Reserveliste ist nachgerückt',
      en: 'The reserve list has moved up',
    },
    text: {
      nl: 'In de oproep „{callId}” kwam {freeCents} vrij. Voor de volgende {files} op de reservelijst is een toekenning voorgesteld; {leftCents} blijft over. Beslis over de voorstellen.',
      fr: "Dans l'appel « {callId} », {freeCents} sont redevenus disponibles. Un octroi a été proposé pour {files} dossier(s) de la liste de réserve ; il reste {leftCents}. Décidez des propositions.",
      de: 'Im Aufruf „{callId}“ wurden {freeCents} frei. Für die nächsten {files} der Reserveliste wurde eine Zuerkennung vorgeschlagen; {leftCents} bleiben übrig. Entscheiden Sie über die Vorschläge.',
      en: 'In the call “{callId}” {freeCents} came free. A grant was proposed for the next {files} on the reserve list; {leftCents} is left. Decide on the proposals.',
    },
  },
  ReserveTied: {
    subject: {
      nl: 'Gelijke rang op de reservelijst',
      fr: 'Égalité sur la liste de réserve',
      de: 'Gleicher Rang auf der Reserveliste',
      en: 'A tie on the reserve list',
    },
    text: {
      nl: 'In de oproep „{callId}” kwam {freeCents} vrij, maar {files} dossiers op de reservelijst staan gelijk en er is niet genoeg voor allemaal. De voorzitter van de jury beslist met een reden; verdeel daarna de nieuwe rangschikking.',
      fr: "Dans l'appel « {callId} », {freeCents} sont redevenus disponibles, mais {files} dossiers de la liste de réserve sont à égalité et le montant ne suffit pas pour tous. Le président du jury décide, avec un motif ; répartissez ensuite le nouveau classement.",
      de: 'Im Aufruf „{callId}“ wurden {freeCents} frei, aber {files} Akten der Reserveliste stehen gleich, und es reicht nicht für alle. Der Vorsitz der Jury entscheidet mit einem Grund; verteilen Sie danach die neue Rangliste.',
      en: 'In the call “{callId}” {freeCents} came free, but {files} files on the reserve list are tied and there is not enough for all. The chair of the jury decides with a reason; then allocate the new ranking.',
    },
  },
} as const;
