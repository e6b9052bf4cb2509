import type { MailTexts } from '#platform/texts';

/** Nothing of the ranking itself: who has a conflict of interest on one of its files gets the same mail. */
export const rankingMails = {
  RankingEstablished: {
    subject: {
      nl: 'Rangschikking vastgesteld: {callId}',
      fr: 'Classement arrêté : {callId}',
      de: 'Rangliste festgestellt: {callId}',
      en: 'Ranking established: {callId}',
    },
    text: {
      nl: 'De jury van de oproep "{callId}" stelde versie {version} van de rangschikking vast. De enveloppe kan worden verdeeld door een administrateur zonder belangenconflict.',
      fr: "Le jury de l'appel « {callId} » a arrêté la version {version} du classement. L'enveloppe peut être répartie par un administrateur sans conflit d'intérêts.",
      de: 'Die Jury des Aufrufs „{callId}“ hat Fassung {version} der Rangliste festgestellt. Der Rahmenbetrag kann von einem Administrator ohne Interessenkonflikt verteilt werden.',
      en: 'The jury of the call "{callId}" established version {version} of the ranking. The envelope can be shared out by an administrator without a conflict of interest.',
    },
  },
  RankingWithdrawn: {
    subject: {
      nl: 'Rangschikking ingetrokken: {callId}',
      fr: 'Classement retiré : {callId}',
      de: 'Rangliste zurückgezogen: {callId}',
      en: 'Ranking withdrawn: {callId}',
    },
    text: {
      nl: 'De jury van de oproep "{callId}" trok versie {version} van de rangschikking in. Er wordt niets op verdeeld tot er een nieuwe is.',
      fr: "Le jury de l'appel « {callId} » a retiré la version {version} du classement. Rien n'est réparti sur cette base tant qu'il n'y en a pas de nouvelle.",
      de: 'Die Jury des Aufrufs „{callId}“ hat Fassung {version} der Rangliste zurückgezogen. Auf ihrer Grundlage wird nichts verteilt, bis es eine neue gibt.',
      en: 'The jury of the call "{callId}" withdrew version {version} of the ranking. Nothing is shared out on it until there is a new one.',
    },
  },
} as const satisfies MailTexts;
