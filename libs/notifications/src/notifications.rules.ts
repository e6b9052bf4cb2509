import type { RuleTexts } from '#platform/domain';

export const notificationRules = {
  deliveryNotDead: {
    status: 409,
    nl: 'Alleen een bericht waarvan de verzending definitief mislukt is, kan opnieuw verstuurd worden.',
    fr: "Seul un message dont l'envoi a définitivement échoué peut être renvoyé.",
    de: 'Nur eine Nachricht, deren Versand endgültig fehlgeschlagen ist, kann erneut gesendet werden.',
    en: 'Only a message that could not be sent in any of its tries can be sent again.',
  },
} as const satisfies RuleTexts;
