import { acceptanceMails } from './acceptance.mails.texts';
import { allocationMails } from './allocation.mails.texts';

/** The motivation travels with the decision, as the law of 29 July 1991 has it; it is opened only when the mail is written. */
export const grantsMails = {
  GrantAwarded: {
    subject: {
      nl: 'Uw aanvraag {reference} is goedgekeurd',
      fr: 'Votre demande {reference} est approuvée',
      de: 'Ihr Antrag {reference} wurde bewilligt',
      en: 'Your application {reference} has been approved',
    },
    text: {
      nl: `Voor uw aanvraag {reference} in de oproep „{callId}” is het gevraagde bedrag van {grantedCents} toegekend.

Motivering: {motivation}

De motivering staat ook in het dossier. U hoort het wanneer het verdelingsbesluit in werking treedt.`,
      fr: `Pour votre demande {reference} dans le cadre de l'appel « {callId} », le montant demandé de {grantedCents} est octroyé.

Motivation : {motivation}

La motivation figure aussi au dossier. Vous serez averti de l'entrée en vigueur de l'arrêté de répartition.`,
      de: `Für Ihren Antrag {reference} im Aufruf „{callId}“ wurde der beantragte Betrag von {grantedCents} zuerkannt.

Begründung: {motivation}

Die Begründung steht auch in der Akte. Sie werden benachrichtigt, wenn der Verteilungserlass in Kraft tritt.`,
      en: `For your application {reference} in the call “{callId}” the requested amount of {grantedCents} has been awarded.

Reasons: {motivation}

The reasons also stand in the file. You will hear when the distribution decree comes into force.`,
    },
  },
  GrantPartlyAwarded: {
    subject: {
      nl: 'Uw aanvraag {reference} is gedeeltelijk goedgekeurd',
      fr: 'Votre demande {reference} est partiellement approuvée',
      de: 'Ihr Antrag {reference} wurde teilweise bewilligt',
      en: 'Your application {reference} has been approved in part',
    },
    text: {
      nl: `Voor uw aanvraag {reference} in de oproep „{callId}” is {grantedCents} toegekend van de gevraagde {requestedCents}.

Motivering: {motivation}

De motivering staat ook in het dossier. U hoort het wanneer het verdelingsbesluit in werking treedt.`,
      fr: `Pour votre demande {reference} dans le cadre de l'appel « {callId} », {grantedCents} sont octroyés sur les {requestedCents} demandés.

Motivation : {motivation}

La motivation figure aussi au dossier. Vous serez averti de l'entrée en vigueur de l'arrêté de répartition.`,
      de: `Für Ihren Antrag {reference} im Aufruf „{callId}“ wurden {grantedCents} von den beantragten {requestedCents} zuerkannt.

Begründung: {motivation}

Die Begründung steht auch in der Akte. Sie werden benachrichtigt, wenn der Verteilungserlass in Kraft tritt.`,
      en: `For your application {reference} in the call “{callId}” {grantedCents} has been awarded of the {requestedCents} requested.

Reasons: {motivation}

The reasons also stand in the file. You will hear when the distribution decree comes into force.`,
    },
  },
  ...acceptanceMails,
  ...allocationMails,
  GrantRefused: {
    subject: {
      nl: 'Beslissing over uw aanvraag {reference}',
      fr: 'Décision sur votre demande {reference}',
      de: 'Entscheidung über Ihren Antrag {reference}',
      en: 'Decision on your application {reference}',
    },
    text: {
      nl: `Uw aanvraag {reference} in de oproep „{callId}”, voor {requestedCents}, is niet weerhouden.

Motivering: {motivation}

De motivering staat ook in het dossier.`,
      fr: `Votre demande {reference} dans le cadre de l'appel « {callId} », pour {requestedCents}, n'a pas été retenue.

Motivation : {motivation}

La motivation figure aussi au dossier.`,
      de: `Ihr Antrag {reference} im Aufruf „{callId}“ über {requestedCents} wurde abgelehnt.

Begründung: {motivation}

Die Begründung steht auch in der Akte.`,
      en: `Your application {reference} in the call “{callId}”, for {requestedCents}, has been refused.

Reasons: {motivation}

The reasons also stand in the file.`,
    },
  },
  DecreeAdviceAsked: {
    subject: {
      nl: 'Advies gevraagd over een verdelingsbesluit',
      fr: 'Avis demandé sur un arrêté de répartition',
      de: 'Stellungnahme zu einem Verteilungserlass erbeten',
      en: 'Advice asked on a distribution decree',
    },
    text: {
      nl: 'Voor de oproep „{callId}” ligt een verdelingsbesluit van {totalCents} klaar. Uw advies als inspecteur van financiën wordt gevraagd.',
      fr: "Pour l'appel « {callId} », un arrêté de répartition de {totalCents} est prêt. Votre avis en tant qu'inspecteur des finances est demandé.",
      de: 'Für den Aufruf „{callId}“ liegt ein Verteilungserlass über {totalCents} bereit. Um Ihre Stellungnahme als Finanzinspektor wird gebeten.',
      en: 'For the call “{callId}” a distribution decree of {totalCents} is ready. Your advice as finance inspector is asked.',
    },
  },
  DecreeSigned: {
    subject: {
      nl: 'Een verdelingsbesluit is ondertekend',
      fr: 'Un arrêté de répartition est signé',
      de: 'Ein Verteilungserlass wurde unterzeichnet',
      en: 'A distribution decree has been signed',
    },
    text: {
      nl: 'Het verdelingsbesluit voor de oproep „{callId}” is op {signedOn} ondertekend. Het moet nog in het jaar van de oproep bekendgemaakt worden.',
      fr: "L'arrêté de répartition pour l'appel « {callId} » a été signé le {signedOn}. Il doit encore être publié dans l'année de l'appel.",
      de: 'Der Verteilungserlass für den Aufruf „{callId}“ wurde am {signedOn} unterzeichnet. Er muss noch im Jahr des Aufrufs veröffentlicht werden.',
      en: "The distribution decree for the call “{callId}” was signed on {signedOn}. It must still be published in the call's year.",
    },
  },
  DecreeInForce: {
    subject: {
      nl: 'Het verdelingsbesluit is in werking',
      fr: "L'arrêté de répartition est en vigueur",
      de: 'Der Verteilungserlass ist in Kraft',
      en: 'The distribution decree is in force',
    },
    text: {
      nl: 'Het verdelingsbesluit voor de oproep „{callId}” (numac {numac}) is sinds {inForceOn} in werking. {organisationId} ontvangt {lineCents} op begrotingslijn {budgetLine}.',
      fr: "L'arrêté de répartition pour l'appel « {callId} » (numac {numac}) est en vigueur depuis le {inForceOn}. {organisationId} reçoit {lineCents} sur la ligne budgétaire {budgetLine}.",
      de: 'Der Verteilungserlass für den Aufruf „{callId}“ (Numac {numac}) ist seit dem {inForceOn} in Kraft. {organisationId} erhält {lineCents} auf der Haushaltslinie {budgetLine}.',
      en: 'The distribution decree for the call “{callId}” (numac {numac}) has been in force since {inForceOn}. {organisationId} receives {lineCents} on budget line {budgetLine}.',
    },
  },
} as const;
