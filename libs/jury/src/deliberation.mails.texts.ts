import type { MailTexts } from '#platform/texts';

export const deliberationMails = {
  DeliberationCalled: {
    subject: {
      nl: 'Vergadering van de jury: {callId}',
      fr: 'Réunion du jury : {callId}',
      de: 'Sitzung der Jury: {callId}',
      en: 'Meeting of the jury: {callId}',
    },
    text: {
      nl: 'De jury van de oproep "{callId}" vergadert op {startsAt} (Belgische tijd).[[\n\nOp de agenda: {references}.]]\n\nDossiers waarbij u een belangenconflict hebt, staan hier niet bij; u verlaat de vergadering wanneer ze aan de beurt zijn.',
      fr: "Le jury de l'appel « {callId} » se réunit le {startsAt} (heure belge).[[\n\nÀ l'ordre du jour : {references}.]]\n\nLes dossiers pour lesquels vous avez un conflit d'intérêts n'y figurent pas ; vous quittez la réunion quand ils sont examinés.",
      de: 'Die Jury des Aufrufs „{callId}“ tagt am {startsAt} (belgische Zeit).[[\n\nAuf der Tagesordnung: {references}.]]\n\nAkten, bei denen Sie einen Interessenkonflikt haben, stehen nicht dabei; Sie verlassen die Sitzung, wenn sie an der Reihe sind.',
      en: 'The jury of the call "{callId}" meets on {startsAt} (Belgian time).[[\n\nOn the agenda: {references}.]]\n\nFiles on which you have a conflict of interest are not listed; you leave the meeting when they are dealt with.',
    },
  },
} as const satisfies MailTexts;
