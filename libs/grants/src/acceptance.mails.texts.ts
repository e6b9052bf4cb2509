/** About grants in part, which the organisation accepts or declines within a term. */
export const acceptanceMails = {
  GrantPartlyAwardedForAcceptance: {
    subject: {
      nl: 'Uw aanvraag {reference} is gedeeltelijk goedgekeurd: te aanvaarden',
      fr: 'Votre demande {reference} est partiellement approuvée : à accepter',
      de: 'Ihr Antrag {reference} wurde teilweise bewilligt: anzunehmen',
      en: 'Your application {reference} has been approved in part: to be accepted',
    },
    text: {
      nl: `Voor uw aanvraag {reference} in de oproep „{callId}” is {grantedCents} toegekend van de gevraagde {requestedCents}.

Motivering: {motivation}

Aanvaard of weiger dit bedrag uiterlijk {dueAt} (Belgische tijd), in het dossier. Zonder antwoord vervalt de toekenning en gaat het bedrag naar de reservelijst.

De motivering staat ook in het dossier. Na uw aanvaarding hoort u het wanneer het verdelingsbesluit in werking treedt.`,
      fr: `Pour votre demande {reference} dans le cadre de l'appel « {callId} », {grantedCents} sont octroyés sur les {requestedCents} demandés.

Motivation : {motivation}

Acceptez ou déclinez ce montant au plus tard le {dueAt} (heure belge), dans le dossier. Sans réponse, l'octroi devient caduc et le montant revient à la liste de réserve.

La motivation figure aussi au dossier. Après votre acceptation, vous serez averti de l'entrée en vigueur de l'arrêté de répartition.`,
      de: `Für Ihren Antrag {reference} im Aufruf „{callId}“ wurden {grantedCents} von den beantragten {requestedCents} zuerkannt.

Begründung: {motivation}

Nehmen Sie diesen Betrag spätestens {dueAt} (belgische Zeit) in der Akte an, oder lehnen Sie ihn ab. Ohne Antwort verfällt die Zuerkennung, und der Betrag geht an die Reserveliste.

Die Begründung steht auch in der Akte. Nach Ihrer Annahme werden Sie benachrichtigt, wenn der Verteilungserlass in Kraft tritt.`,
      en: `For your application {reference} in the call “{callId}” {grantedCents} has been awarded of the {requestedCents} requested.

Reasons: {motivation}

Accept or decline this amount by {dueAt} (Belgian time), in the file. Without an answer the grant lapses and the amount goes to the reserve list.

The reasons also stand in the file. Once you have accepted, you will hear when the distribution decree comes into force.`,
    },
  },
  AcceptanceReminded: {
    subject: {
      nl: 'Herinnering: aanvaard de toekenning voor uw aanvraag {reference}',
      fr: "Rappel : acceptez l'octroi pour votre demande {reference}",
      de: 'Erinnerung: Nehmen Sie die Zuerkennung für Ihren Antrag {reference} an',
      en: 'Reminder: accept the grant for your application {reference}',
    },
    text: {
      nl: 'De {grantedCents} voor uw aanvraag {reference} in de oproep „{callId}” zijn nog niet aanvaard. Aanvaard of weiger ze uiterlijk {dueAt} (Belgische tijd); daarna vervalt de toekenning.',
      fr: "Les {grantedCents} pour votre demande {reference} dans le cadre de l'appel « {callId} » ne sont pas encore acceptés. Acceptez ou déclinez-les au plus tard le {dueAt} (heure belge) ; passé ce délai, l'octroi devient caduc.",
      de: 'Die {grantedCents} für Ihren Antrag {reference} im Aufruf „{callId}“ sind noch nicht angenommen. Nehmen Sie sie spätestens {dueAt} (belgische Zeit) an, oder lehnen Sie sie ab; danach verfällt die Zuerkennung.',
      en: 'The {grantedCents} for your application {reference} in the call “{callId}” have not been accepted yet. Accept or decline them by {dueAt} (Belgian time); after that the grant lapses.',
    },
  },
  GrantLapsed: {
    subject: {
      nl: 'De toekenning voor uw aanvraag {reference} is vervallen',
      fr: "L'octroi pour votre demande {reference} est caduc",
      de: 'Die Zuerkennung für Ihren Antrag {reference} ist verfallen',
      en: 'The grant for your application {reference} has lapsed',
    },
    text: {
      nl: 'De {grantedCents} voor uw aanvraag {reference} in de oproep „{callId}” zijn niet aanvaard binnen de termijn, die eindigde op {dueAt} (Belgische tijd). De toekenning is vervallen.',
      fr: "Les {grantedCents} pour votre demande {reference} dans le cadre de l'appel « {callId} » n'ont pas été acceptés dans le délai, qui a pris fin le {dueAt} (heure belge). L'octroi est caduc.",
      de: 'Die {grantedCents} für Ihren Antrag {reference} im Aufruf „{callId}“ wurden nicht innerhalb der Frist angenommen, die am {dueAt} (belgische Zeit) endete. Die Zuerkennung ist verfallen.',
      en: 'The {grantedCents} for your application {reference} in the call “{callId}” were not accepted within the term, which ended on {dueAt} (Belgian time). The grant has lapsed.',
    },
  },
  GrantMoneyFreed: {
    subject: {
      nl: 'Een gedeeltelijke toekenning is niet aanvaard',
      fr: "Un octroi partiel n'a pas été accepté",
      de: 'Eine teilweise Zuerkennung wurde nicht angenommen',
      en: 'A grant in part was not accepted',
    },
    text: {
      nl: 'In de oproep „{callId}” is een gedeeltelijke toekenning van {grantedCents} geweigerd of niet tijdig aanvaard. Het bedrag is weer vrij.',
      fr: "Dans l'appel « {callId} », un octroi partiel de {grantedCents} a été décliné ou n'a pas été accepté à temps. Le montant est à nouveau disponible.",
      de: 'Im Aufruf „{callId}“ wurde eine teilweise Zuerkennung von {grantedCents} abgelehnt oder nicht fristgerecht angenommen. Der Betrag ist wieder frei.',
      en: 'In the call “{callId}” a grant in part of {grantedCents} was declined or not accepted in time. The amount is free again.',
    },
  },
} as const;
