import type { MailTexts } from '#platform/texts';

export const callsMails = {
  CallPublished: {
    subject: {
      nl: 'Nieuwe oproep: {callId}',
      fr: 'Nouvel appel : {callId}',
      de: 'Neuer Aufruf: {callId}',
      en: 'New call: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" is gepubliceerd. Er is {envelopeCents} beschikbaar; de co-financiering bedraagt {coFinancingRate}.\n\nU kunt aanvragen indienen vanaf {opensAt} en uiterlijk op {closesAt} (Belgische tijd).',
      fr: "L'appel « {callId} » est publié. Un montant de {envelopeCents} est disponible ; le cofinancement s'élève à {coFinancingRate}.\n\nVous pouvez introduire des demandes à partir du {opensAt} et au plus tard le {closesAt} (heure belge).",
      de: 'Der Aufruf „{callId}“ ist veröffentlicht. Verfügbar sind {envelopeCents}; die Kofinanzierung beträgt {coFinancingRate}.\n\nAnträge können ab {opensAt} und spätestens bis {closesAt} (belgische Zeit) eingereicht werden.',
      en: 'The call "{callId}" has been published. {envelopeCents} is available; co-financing is {coFinancingRate}.\n\nYou can submit applications from {opensAt} and not later than {closesAt} (Belgian time).',
    },
  },
  CallPublishedWithoutDeadline: {
    subject: {
      nl: 'Nieuwe oproep: {callId}',
      fr: 'Nouvel appel : {callId}',
      de: 'Neuer Aufruf: {callId}',
      en: 'New call: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" is gepubliceerd. Er is {envelopeCents} beschikbaar; de co-financiering bedraagt {coFinancingRate}.\n\nU kunt aanvragen indienen vanaf {opensAt} (Belgische tijd); er is geen uiterste datum.',
      fr: "L'appel « {callId} » est publié. Un montant de {envelopeCents} est disponible ; le cofinancement s'élève à {coFinancingRate}.\n\nVous pouvez introduire des demandes à partir du {opensAt} (heure belge) ; il n'y a pas de date limite.",
      de: 'Der Aufruf „{callId}“ ist veröffentlicht. Verfügbar sind {envelopeCents}; die Kofinanzierung beträgt {coFinancingRate}.\n\nAnträge können ab {opensAt} (belgische Zeit) eingereicht werden; eine Frist gibt es nicht.',
      en: 'The call "{callId}" has been published. {envelopeCents} is available; co-financing is {coFinancingRate}.\n\nYou can submit applications from {opensAt} (Belgian time); there is no deadline.',
    },
  },
  CallAmended: {
    subject: {
      nl: 'Gewijzigde oproep: {callId}',
      fr: 'Appel modifié : {callId}',
      de: 'Geänderter Aufruf: {callId}',
      en: 'Amended call: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" is gewijzigd; dit is versie {version}. Er is {envelopeCents} beschikbaar; de co-financiering bedraagt {coFinancingRate}. Wat u al indiende, behoudt de voorwaarden van zijn versie.\n\nReden: {reason}',
      fr: "L'appel « {callId} » a été modifié ; voici la version {version}. Un montant de {envelopeCents} est disponible ; le cofinancement s'élève à {coFinancingRate}. Ce que vous avez déjà introduit garde les conditions de sa version.\n\nMotif : {reason}",
      de: 'Der Aufruf „{callId}“ wurde geändert; dies ist die Fassung {version}. Verfügbar sind {envelopeCents}; die Kofinanzierung beträgt {coFinancingRate}. Bereits eingereichte Anträge behalten die Bedingungen ihrer Fassung.\n\nGrund: {reason}',
      en: 'The call "{callId}" has been amended; this is version {version}. {envelopeCents} is available; co-financing is {coFinancingRate}. What you have submitted already keeps the terms of its version.\n\nReason: {reason}',
    },
  },
  CallDeadlineExtended: {
    subject: {
      nl: 'Uiterste datum verlengd: {callId}',
      fr: 'Date limite prolongée : {callId}',
      de: 'Frist verlängert: {callId}',
      en: 'Deadline extended: {callId}',
    },
    text: {
      nl: 'De uiterste datum van de oproep "{callId}" is verlengd van {formerClosesAt} tot {closesAt} (Belgische tijd).\n\nReden: {reason}',
      fr: "La date limite de l'appel « {callId} » est prolongée du {formerClosesAt} au {closesAt} (heure belge).\n\nMotif : {reason}",
      de: 'Die Frist des Aufrufs „{callId}“ wurde von {formerClosesAt} bis {closesAt} (belgische Zeit) verlängert.\n\nGrund: {reason}',
      en: 'The deadline of the call "{callId}" has been extended from {formerClosesAt} to {closesAt} (Belgian time).\n\nReason: {reason}',
    },
  },
  CallCancelled: {
    subject: {
      nl: 'Geannuleerde oproep: {callId}',
      fr: 'Appel annulé : {callId}',
      de: 'Zurückgezogener Aufruf: {callId}',
      en: 'Cancelled call: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" is geannuleerd. Aanvragen worden niet meer behandeld.\n\nReden: {reason}',
      fr: "L'appel « {callId} » est annulé. Les demandes ne seront plus traitées.\n\nMotif : {reason}",
      de: 'Der Aufruf „{callId}“ wurde zurückgezogen. Anträge werden nicht weiter bearbeitet.\n\nGrund: {reason}',
      en: 'The call "{callId}" has been cancelled. Applications will not be handled any further.\n\nReason: {reason}',
    },
  },
  CallClosed: {
    subject: {
      nl: 'Oproep gesloten: {callId}',
      fr: 'Appel clôturé : {callId}',
      de: 'Aufruf geschlossen: {callId}',
      en: 'Call closed: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" sloot op {closesAt}. De ontvankelijkheid van de ingediende aanvragen kan nu beoordeeld worden.',
      fr: "L'appel « {callId} » s'est clôturé le {closesAt}. La recevabilité des demandes introduites peut maintenant être examinée.",
      de: 'Der Aufruf „{callId}“ schloss am {closesAt}. Die Zulässigkeit der eingereichten Anträge kann nun geprüft werden.',
      en: 'The call "{callId}" closed on {closesAt}. The admissibility of the submitted applications can now be examined.',
    },
  },
} as const satisfies MailTexts;
