import type { MailTexts } from '#platform/texts';

export const scoringMails = {
  ScoreReopened: {
    subject: {
      nl: 'Uw beoordeling is heropend',
      fr: 'Votre évaluation a été rouverte',
      de: 'Ihre Bewertung wurde wieder geöffnet',
      en: 'Your assessment was reopened',
    },
    text: {
      nl: `Uw beoordeling van het dossier „{applicationId}” in de oproep „{callId}” werd heropend door wie de jury voor dit dossier voorzit.

Reden: {reason}

Wat u indiende, staat klaar als ontwerp en blijft in de geschiedenis. Uw beoordeling telt pas weer mee nadat u ze opnieuw hebt ingediend.`,
      fr: `Votre évaluation du dossier « {applicationId} » pour l'appel « {callId} » a été rouverte par qui préside le jury pour ce dossier.

Motif : {reason}

Ce que vous aviez introduit est prêt sous forme de projet et reste dans l'historique. Votre évaluation ne sera prise en compte qu'après une nouvelle introduction.`,
      de: `Ihre Bewertung der Akte „{applicationId}“ im Aufruf „{callId}“ wurde von der Person wieder geöffnet, die der Jury bei dieser Akte vorsitzt.

Grund: {reason}

Was Sie eingereicht hatten, liegt als Entwurf bereit und bleibt in der Geschichte. Ihre Bewertung zählt erst wieder mit, wenn Sie sie erneut eingereicht haben.`,
      en: `Your assessment of the file “{applicationId}” in the call “{callId}” was reopened by whoever presides over the jury for this file.

Reason: {reason}

What you submitted is there as a draft and stays in the history. Your assessment counts again only after you have submitted it anew.`,
    },
  },
} as const satisfies MailTexts;
