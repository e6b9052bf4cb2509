import type { MailTexts } from '#platform/texts';

export const rankingChairMails = {
  RankingChairMissing: {
    subject: {
      nl: 'Niemand kan de rangschikking vaststellen: {callId}',
      fr: 'Personne ne peut arrêter le classement : {callId}',
      de: 'Niemand kann die Rangliste feststellen: {callId}',
      en: 'Nobody can establish the ranking: {callId}',
    },
    text: {
      nl: 'Voor de oproep "{callId}" hebben voorzitter en plaatsvervanger elk een belangenconflict bij een dossier. De rangschikking gaat over alle dossiers samen, en niemand kan ze nu vaststellen. Stel de jury anders samen, of wijs een andere plaatsvervanger aan.',
      fr: "Pour l'appel « {callId} », le président et son suppléant ont chacun un conflit d'intérêts pour un dossier. Le classement porte sur tous les dossiers à la fois, et personne ne peut l'arrêter à présent. Recomposez le jury, ou désignez un autre suppléant.",
      de: 'Beim Aufruf „{callId}“ haben Vorsitz und Stellvertretung beide einen Interessenkonflikt bei einer Akte. Die Rangliste betrifft alle Akten zugleich, und niemand kann sie jetzt feststellen. Setzen Sie die Jury neu zusammen, oder benennen Sie eine andere Stellvertretung.',
      en: 'For the call "{callId}" chair and substitute each have a conflict of interest on a file. The ranking is about all files at once, and nobody can establish it now. Recompose the jury, or name another substitute.',
    },
  },
} as const satisfies MailTexts;
