import type { MailTexts } from '#platform/texts';
import { followUpMails } from './follow-up.mails.texts';

export const applicationsMails = {
  ApplicationSubmitted: {
    subject: {
      nl: 'Ontvangstbewijs van uw aanvraag {reference}',
      fr: 'Accusé de réception de votre demande {reference}',
      de: 'Empfangsbestätigung Ihres Antrags {reference}',
      en: 'Receipt for your application {reference}',
    },
    text: {
      nl: 'Wij ontvingen de aanvraag "{title}" van {organisationId} voor de oproep "{callId}" op {submittedAt} (Belgische tijd).\n\nReferentie: {reference}\nKosten: {eligibleCostCents}\nGevraagd bedrag: {requestedCents}\n\nBewaar dit bericht als bewijs van indiening.',
      fr: "Nous avons reçu la demande « {title} » de {organisationId} pour l'appel « {callId} » le {submittedAt} (heure belge).\n\nRéférence : {reference}\nCoûts : {eligibleCostCents}\nMontant demandé : {requestedCents}\n\nConservez ce message comme preuve de l'introduction.",
      de: 'Wir haben den Antrag „{title}“ von {organisationId} für den Aufruf „{callId}“ am {submittedAt} (belgische Zeit) erhalten.\n\nZeichen: {reference}\nKosten: {eligibleCostCents}\nBeantragter Betrag: {requestedCents}\n\nBewahren Sie diese Nachricht als Nachweis der Einreichung auf.',
      en: 'We received the application "{title}" of {organisationId} for the call "{callId}" on {submittedAt} (Belgian time).\n\nReference: {reference}\nCost: {eligibleCostCents}\nAmount requested: {requestedCents}\n\nKeep this message as proof of submission.',
    },
  },
  ApplicationLate: {
    subject: {
      nl: 'Uw aanvraag kwam te laat: {callId}',
      fr: 'Votre demande est arrivée trop tard : {callId}',
      de: 'Ihr Antrag kam zu spät: {callId}',
      en: 'Your application came too late: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" sloot op {closedAt}. Uw aanvraag "{applicationId}" kwam toe op {receivedAt} en kan niet meer aanvaard worden. Uw poging is geregistreerd; uw antwoorden blijven bewaard.',
      fr: "L'appel « {callId} » a été clôturé le {closedAt}. Votre demande « {applicationId} » est arrivée le {receivedAt} et ne peut plus être acceptée. Votre tentative est enregistrée ; vos réponses restent conservées.",
      de: 'Der Aufruf „{callId}“ schloss am {closedAt}. Ihr Antrag „{applicationId}“ ging am {receivedAt} ein und kann nicht mehr angenommen werden. Ihr Versuch ist festgehalten; Ihre Antworten bleiben erhalten.',
      en: 'The call "{callId}" closed on {closedAt}. Your application "{applicationId}" arrived on {receivedAt} and can no longer be accepted. Your attempt has been recorded; your answers are kept.',
    },
  },
  ApplicationAdmissible: {
    subject: {
      nl: 'Uw aanvraag {reference} is ontvankelijk',
      fr: 'Votre demande {reference} est recevable',
      de: 'Ihr Antrag {reference} ist zulässig',
      en: 'Your application {reference} is admissible',
    },
    text: {
      nl: 'De aanvraag "{applicationId}" ({reference}) voor de oproep "{callId}" is ontvankelijk verklaard en wordt nu beoordeeld.',
      fr: "La demande « {applicationId} » ({reference}) pour l'appel « {callId} » est déclarée recevable et va être examinée.",
      de: 'Der Antrag „{applicationId}“ ({reference}) für den Aufruf „{callId}“ wurde für zulässig erklärt und wird nun beurteilt.',
      en: 'The application "{applicationId}" ({reference}) for the call "{callId}" has been found admissible and will now be assessed.',
    },
  },
  ApplicationInadmissible: {
    subject: {
      nl: 'Uw aanvraag {reference} is niet ontvankelijk',
      fr: "Votre demande {reference} n'est pas recevable",
      de: 'Ihr Antrag {reference} ist nicht zulässig',
      en: 'Your application {reference} is not admissible',
    },
    text: {
      nl: 'De aanvraag "{applicationId}" ({reference}) voor de oproep "{callId}" is niet ontvankelijk verklaard.\n\nGronden: {groundsId}.\n\nToelichting: {explanation}',
      fr: "La demande « {applicationId} » ({reference}) pour l'appel « {callId} » est déclarée irrecevable.\n\nMotifs : {groundsId}.\n\nExplication : {explanation}",
      de: 'Der Antrag „{applicationId}“ ({reference}) für den Aufruf „{callId}“ wurde für unzulässig erklärt.\n\nGründe: {groundsId}.\n\nErläuterung: {explanation}',
      en: 'The application "{applicationId}" ({reference}) for the call "{callId}" has been found inadmissible.\n\nGrounds: {groundsId}.\n\nExplanation: {explanation}',
    },
  },
  ApplicationWithdrawn: {
    subject: {
      nl: 'Ingetrokken aanvraag: {callId}',
      fr: 'Demande retirée : {callId}',
      de: 'Zurückgezogener Antrag: {callId}',
      en: 'Application withdrawn: {callId}',
    },
    text: {
      nl: '{organisationId} trok de aanvraag "{applicationId}" voor de oproep "{callId}" in.\n\nReden: {reason}',
      fr: "{organisationId} a retiré la demande « {applicationId} » pour l'appel « {callId} ».\n\nMotif : {reason}",
      de: '{organisationId} hat den Antrag „{applicationId}“ für den Aufruf „{callId}“ zurückgezogen.\n\nGrund: {reason}',
      en: '{organisationId} withdrew the application "{applicationId}" for the call "{callId}".\n\nReason: {reason}',
    },
  },
  ...followUpMails,
} as const satisfies MailTexts;
