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
      nl: `De voorzitter van de jury heropende uw beoordeling van het dossier „{applicationId}” in de oproep „{callId}”.

Reden: {reason}

Wat u indiende, staat klaar als ontwerp en blijft in de geschiedenis. Uw beoordeling telt pas weer mee nadat u ze opnieuw hebt ingediend.`,
      fr: `Le président du jury a rouvert votre évaluation du dossier « {applicationId} » pour l'appel « {callId} ».

Motif : {reason}

Ce que vous aviez introduit est prêt sous forme de projet et reste dans l'historique. Votre évaluation ne sera prise en compte qu'après une nouvelle introduction.`,
      de: `Der Vorsitz der Jury hat Ihre Bewertung der Akte „{applicationId}“ im Aufruf „{callId}“ wieder geöffnet.

Grund: {reason}

Was Sie eingereicht hatten, liegt als Entwurf bereit und bleibt in der Geschichte. Ihre Bewertung zählt erst wieder mit, wenn Sie sie erneut eingereicht haben.`,
      en: `The chair of the jury reopened your assessment of the file “{applicationId}” in the call “{callId}”.

Reason: {reason}

What you submitted is there as a draft and stays in the history. Your assessment counts again only after you have submitted it anew.`,
    },
  },
} as const satisfies MailTexts;
