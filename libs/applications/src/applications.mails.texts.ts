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
      nl: 'Wij ontvingen de aanvraag "{title}" van {organisationId} voor de oproep "{callId}" op {submittedAt} (Belgische tijd).\n\nReferentie: {reference}\nKosten: {eligibleCostCents}\nGevraagd bedrag: {requestedCents}\n\n[[Ze komt in de plaats van indiening {replaces}.\n\n]]Bewaar dit bericht als bewijs van indiening.',
      fr: "Nous avons reçu la demande « {title} » de {organisationId} pour l'appel « {callId} » le {submittedAt} (heure belge).\n\nRéférence : {reference}\nCoûts : {eligibleCostCents}\nMontant demandé : {requestedCents}\n\n[[Elle remplace la demande numéro {replaces}.\n\n]]Conservez ce message comme preuve de l'introduction.",
      de: 'Wir haben den Antrag „{title}“ von {organisationId} für den Aufruf „{callId}“ am {submittedAt} (belgische Zeit) erhalten.\n\nZeichen: {reference}\nKosten: {eligibleCostCents}\nBeantragter Betrag: {requestedCents}\n\n[[Er tritt an die Stelle der Einreichung {replaces}.\n\n]]Bewahren Sie diese Nachricht als Nachweis der Einreichung auf.',
      en: 'We received the application "{title}" of {organisationId} for the call "{callId}" on {submittedAt} (Belgian time).\n\nReference: {reference}\nCost: {eligibleCostCents}\nAmount requested: {requestedCents}\n\n[[It takes the place of submission {replaces}.\n\n]]Keep this message as proof of submission.',
    },
  },
  PaperApplicationEntered: {
    subject: {
      nl: 'Ontvangstbewijs van uw aanvraag op papier {reference}',
      fr: 'Accusé de réception de votre demande sur papier {reference}',
      de: 'Empfangsbestätigung Ihres Antrags auf Papier {reference}',
      en: 'Receipt for your application on paper {reference}',
    },
    text: {
      nl: 'De aanvraag "{title}" van {organisationId} voor de oproep "{callId}" kwam op papier toe op {receivedOn}[[ om {receivedTime}]]; die dag telt als dag van indiening. Ze werd ingevoerd op {submittedAt} (Belgische tijd).\n\nReferentie: {reference}\nKosten: {eligibleCostCents}\nGevraagd bedrag: {requestedCents}\n\nKijk na of ze juist werd overgenomen.',
      fr: "La demande « {title} » de {organisationId} pour l'appel « {callId} » est arrivée sur papier le {receivedOn}[[ à {receivedTime}]] ; ce jour vaut comme jour d'introduction. Elle a été encodée le {submittedAt} (heure belge).\n\nRéférence : {reference}\nCoûts : {eligibleCostCents}\nMontant demandé : {requestedCents}\n\nVérifiez qu'elle a été reprise correctement.",
      de: 'Der Antrag „{title}“ von {organisationId} für den Aufruf „{callId}“ ging am {receivedOn}[[ um {receivedTime}]] auf Papier ein; dieser Tag gilt als Tag der Einreichung. Er wurde am {submittedAt} (belgische Zeit) erfasst.\n\nZeichen: {reference}\nKosten: {eligibleCostCents}\nBeantragter Betrag: {requestedCents}\n\nPrüfen Sie, ob er richtig übernommen wurde.',
      en: 'The application "{title}" of {organisationId} for the call "{callId}" arrived on paper on {receivedOn}[[ at {receivedTime}]]; that day counts as the day of submission. It was entered on {submittedAt} (Belgian time).\n\nReference: {reference}\nCost: {eligibleCostCents}\nAmount requested: {requestedCents}\n\nPlease check that it was copied correctly.',
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
      nl: 'De oproep "{callId}" sloot op {closedAt}. Uw aanvraag "{applicationId}" kwam toe op {receivedAt} en kan niet meer aanvaard worden. Uw poging is geregistreerd; uw antwoorden blijven bewaard.[[\n\nUw eerdere indiening (nummer {replaces}) blijft gelden.]]',
      fr: "L'appel « {callId} » a été clôturé le {closedAt}. Votre demande « {applicationId} » est arrivée le {receivedAt} et ne peut plus être acceptée. Votre tentative est enregistrée ; vos réponses restent conservées.[[\n\nVotre introduction précédente (numéro {replaces}) reste valable.]]",
      de: 'Der Aufruf „{callId}“ schloss am {closedAt}. Ihr Antrag „{applicationId}“ ging am {receivedAt} ein und kann nicht mehr angenommen werden. Ihr Versuch ist festgehalten; Ihre Antworten bleiben erhalten.[[\n\nIhre frühere Einreichung (Nummer {replaces}) gilt weiter.]]',
      en: 'The call "{callId}" closed on {closedAt}. Your application "{applicationId}" arrived on {receivedAt} and can no longer be accepted. Your attempt has been recorded; your answers are kept.[[\n\nYour earlier submission (number {replaces}) stands.]]',
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
  ApplicationAwaitingSignOff: {
    subject: {
      nl: 'Een aanvraag wacht op uw goedkeuring: {callId}',
      fr: 'Une demande attend votre approbation : {callId}',
      de: 'Ein Antrag wartet auf Ihre Genehmigung: {callId}',
      en: 'An application is waiting for your approval: {callId}',
    },
    text: {
      nl: 'Voor de oproep "{callId}" wacht de aanvraag "{title}" van {organisationId} op uw goedkeuring. Ze geldt pas als ingediend wanneer u ze goedkeurt: doe dat voor de oproep sluit[[, uiterlijk {closesAt} (Belgische tijd)]]. U kunt ze ook met een reden terugsturen.',
      fr: "Pour l'appel « {callId} », la demande « {title} » de {organisationId} attend votre approbation. Elle n'est introduite qu'au moment où vous l'approuvez : faites-le avant la clôture de l'appel[[, au plus tard le {closesAt} (heure belge)]]. Vous pouvez aussi la renvoyer en indiquant un motif.",
      de: 'Für den Aufruf „{callId}“ wartet der Antrag „{title}“ von {organisationId} auf Ihre Genehmigung. Er gilt erst als eingereicht, wenn Sie ihn genehmigen: Tun Sie dies, bevor der Aufruf schließt[[, spätestens {closesAt} (belgische Zeit)]]. Sie können ihn auch mit Angabe eines Grundes zurücksenden.',
      en: 'For the call "{callId}", the application "{title}" of {organisationId} is waiting for your approval. It counts as submitted only once you approve it: do so before the call closes[[, by {closesAt} (Belgian time)]]. You can also send it back with a reason.',
    },
  },
  SignOffDeclined: {
    subject: {
      nl: 'Uw aanvraag werd teruggestuurd: {callId}',
      fr: 'Votre demande a été renvoyée : {callId}',
      de: 'Ihr Antrag wurde zurückgesandt: {callId}',
      en: 'Your application was sent back: {callId}',
    },
    text: {
      nl: 'De leidend ambtenaar keurde de aanvraag "{applicationId}" voor de oproep "{callId}" niet goed. Ze is opnieuw een ontwerp en nog niet ingediend.\n\nReden: {reason}',
      fr: "Le fonctionnaire dirigeant n'a pas approuvé la demande « {applicationId} » pour l'appel « {callId} ». Elle est à nouveau un projet et n'est pas encore introduite.\n\nMotif : {reason}",
      de: 'Der leitende Beamte hat den Antrag „{applicationId}“ für den Aufruf „{callId}“ nicht genehmigt. Er ist wieder ein Entwurf und noch nicht eingereicht.\n\nGrund: {reason}',
      en: 'The leading official did not approve the application "{applicationId}" for the call "{callId}". It is a draft again and has not been submitted yet.\n\nReason: {reason}',
    },
  },
  CompletionRequested: {
    subject: {
      nl: 'Vul uw aanvraag {reference} aan',
      fr: 'Complétez votre demande {reference}',
      de: 'Ergänzen Sie Ihren Antrag {reference}',
      en: 'Complete your application {reference}',
    },
    text: {
      nl: 'De aanvraag "{applicationId}" ({reference}) voor de oproep "{callId}" is niet volledig.\n\nAan te vullen: {sectionsId}.\n\nToelichting: {explanation}\n\nVul ze uiterlijk {dueAt} (Belgische tijd) aan. Daarna is de aanvraag onontvankelijk.',
      fr: "La demande « {applicationId} » ({reference}) pour l'appel « {callId} » n'est pas complète.\n\nÀ compléter : {sectionsId}.\n\nExplication : {explanation}\n\nComplétez-la au plus tard le {dueAt} (heure belge). Passé ce délai, la demande est irrecevable.",
      de: 'Der Antrag „{applicationId}“ ({reference}) für den Aufruf „{callId}“ ist nicht vollständig.\n\nZu ergänzen: {sectionsId}.\n\nErläuterung: {explanation}\n\nErgänzen Sie ihn spätestens {dueAt} (belgische Zeit). Danach ist der Antrag unzulässig.',
      en: 'The application "{applicationId}" ({reference}) for the call "{callId}" is not complete.\n\nTo be completed: {sectionsId}.\n\nExplanation: {explanation}\n\nComplete it by {dueAt} (Belgian time). After that the application is inadmissible.',
    },
  },
  CompletionRequestWithdrawn: {
    subject: {
      nl: 'Aanvulling van uw aanvraag {reference}: een vraag is ingetrokken',
      fr: 'Complément à votre demande {reference} : retrait',
      de: 'Ergänzung Ihres Antrags {reference}: eine Bitte wurde zurückgenommen',
      en: 'Completion of your application {reference}: a request is withdrawn',
    },
    text: {
      nl: 'U hoeft de aanvraag "{applicationId}" ({reference}) voor de oproep "{callId}" niet meer aan te vullen wat dit betreft: {sectionsId}. Die onderdelen staan zoals ze ingediend werden; wat u er sindsdien bewaarde, vervalt, en de termijn ervan loopt niet verder.\n\nReden: {reason}[[\n\nAndere vragen om aanvulling die openstaan, met hun eigen termijn: {stillOpen}.]]',
      fr: "Vous n'avez plus à compléter la demande « {applicationId} » ({reference}) pour l'appel « {callId} » en ce qui concerne : {sectionsId}. Ces parties restent telles qu'elles ont été introduites ; ce que vous y avez enregistré depuis est abandonné, et leur délai ne court plus.\n\nMotif : {reason}[[\n\nAutres demandes de complément en cours, avec leur propre délai : {stillOpen}.]]",
      de: 'Sie brauchen den Antrag „{applicationId}“ ({reference}) für den Aufruf „{callId}“ in diesen Teilen nicht mehr zu ergänzen: {sectionsId}. Sie stehen so, wie sie eingereicht wurden; was Sie seither darin gespeichert haben, verfällt, und ihre Frist läuft nicht weiter.\n\nGrund: {reason}[[\n\nAndere offene Bitten um Ergänzung, mit eigener Frist: {stillOpen}.]]',
      en: 'You no longer have to complete the application "{applicationId}" ({reference}) for the call "{callId}" as to: {sectionsId}. These sections stand as they were submitted; what you have saved in them since is dropped, and their term runs no further.\n\nReason: {reason}[[\n\nOther requests for completion that are open, each with its own term: {stillOpen}.]]',
    },
  },
  ApplicationCompleted: {
    subject: {
      nl: 'Ontvangstbewijs van de aanvulling van uw aanvraag {reference}',
      fr: 'Accusé de réception du complément à votre demande {reference}',
      de: 'Empfangsbestätigung der Ergänzung Ihres Antrags {reference}',
      en: 'Receipt for the completion of your application {reference}',
    },
    text: {
      nl: 'Wij ontvingen de aanvulling van de aanvraag "{title}" ({reference}) voor de oproep "{callId}" op {completedAt} (Belgische tijd).\n\nKosten: {eligibleCostCents}\nGevraagd bedrag: {requestedCents}\n\nBewaar dit bericht als bewijs.',
      fr: "Nous avons reçu le complément à la demande « {title} » ({reference}) pour l'appel « {callId} » le {completedAt} (heure belge).\n\nCoûts : {eligibleCostCents}\nMontant demandé : {requestedCents}\n\nConservez ce message comme preuve.",
      de: 'Wir haben die Ergänzung des Antrags „{title}“ ({reference}) für den Aufruf „{callId}“ am {completedAt} (belgische Zeit) erhalten.\n\nKosten: {eligibleCostCents}\nBeantragter Betrag: {requestedCents}\n\nBewahren Sie diese Nachricht als Nachweis auf.',
      en: 'We received the completion of the application "{title}" ({reference}) for the call "{callId}" on {completedAt} (Belgian time).\n\nCost: {eligibleCostCents}\nAmount requested: {requestedCents}\n\nKeep this message as proof.',
    },
  },
  ApplicationReinstated: {
    subject: {
      nl: 'Uw aanvraag {reference} wordt opnieuw onderzocht',
      fr: 'Votre demande {reference} est remise à l’examen',
      de: 'Ihr Antrag {reference} wird wieder geprüft',
      en: 'Your application {reference} is examined again',
    },
    text: {
      nl: 'De aanvraag "{applicationId}" ({reference}) voor de oproep "{callId}" is niet langer onontvankelijk en wordt opnieuw onderzocht.\n\nReden: {reason}',
      fr: "La demande « {applicationId} » ({reference}) pour l'appel « {callId} » n'est plus irrecevable et est remise à l'examen.\n\nMotif : {reason}",
      de: 'Der Antrag „{applicationId}“ ({reference}) für den Aufruf „{callId}“ ist nicht länger unzulässig und wird wieder geprüft.\n\nGrund: {reason}',
      en: 'The application "{applicationId}" ({reference}) for the call "{callId}" is no longer inadmissible and is examined again.\n\nReason: {reason}',
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
