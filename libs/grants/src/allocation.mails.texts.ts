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
  ReserveHeld: {
    subject: {
      nl: 'De reservelijst wacht op u',
      fr: 'La liste de réserve vous attend',
      de: 'Die Reserveliste wartet auf Sie',
      en: 'The reserve list waits for you',
    },
    text: {
      nl: 'In de oproep „{callId}” kwam {freeCents} vrij, maar scores of dossiers van de rangschikking zijn gewijzigd sinds de verdeling. De reservelijst schuift daarom niet vanzelf op. Ga na of haar volgorde nog geldt, en schuif ze dan op met de reden; zolang over geen voorstel van de verdeling beslist is, beslist u daar eerst over of neemt u de voorstellen terug.',
      fr: "Dans l'appel « {callId} », {freeCents} sont redevenus disponibles, mais des scores ou des dossiers du classement ont changé depuis la répartition. La liste de réserve n'avance donc pas d'elle-même. Vérifiez si son ordre vaut encore, et faites-la alors avancer en indiquant le motif ; tant qu'aucune proposition de la répartition n'a été décidée, décidez-en d'abord ou retirez les propositions.",
      de: 'Im Aufruf „{callId}“ wurden {freeCents} frei, aber Bewertungen oder Akten der Rangliste haben sich seit der Verteilung geändert. Die Reserveliste rückt deshalb nicht von selbst nach. Prüfen Sie, ob ihre Reihenfolge noch gilt, und lassen Sie sie dann mit Angabe des Grundes nachrücken; solange über keinen Vorschlag der Verteilung entschieden ist, entscheiden Sie zuerst darüber oder nehmen Sie die Vorschläge zurück.',
      en: 'In the call “{callId}” {freeCents} came free, but scores or files of the ranking have changed since it was shared out. The reserve list therefore does not move up by itself. See whether its order still holds, and then move it up with the reason; while no proposal of that allocation is decided, first decide on them or take them back.',
    },
  },
} as const;
