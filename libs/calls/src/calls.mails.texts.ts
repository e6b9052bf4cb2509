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
      nl: 'De uiterste datum van de oproep "{callId}" is verlengd van {formerClosesAt} tot {closesAt} (Belgische tijd).\n\nWie al indiende, kan de aanvraag tot dan vervangen; de eerste blijft gelden tot de tweede tijdig is ingediend.[[\n\nEen nieuwe aanvraag moet begonnen zijn uiterlijk op {registrationClosesAt}.]]\n\nReden: {reason}',
      fr: "La date limite de l'appel « {callId} » est prolongée du {formerClosesAt} au {closesAt} (heure belge).\n\nSi vous avez déjà introduit votre demande, vous pouvez la remplacer jusqu'à cette date ; la première reste valable tant que la seconde n'est pas introduite à temps.[[\n\nUne nouvelle demande doit être commencée au plus tard le {registrationClosesAt}.]]\n\nMotif : {reason}",
      de: 'Die Frist des Aufrufs „{callId}“ wurde von {formerClosesAt} bis {closesAt} (belgische Zeit) verlängert.\n\nWer schon eingereicht hat, kann den Antrag bis dahin ersetzen; der erste gilt, bis der zweite fristgerecht eingereicht ist.[[\n\nEin neuer Antrag muss spätestens bis {registrationClosesAt} begonnen sein.]]\n\nGrund: {reason}',
      en: 'The deadline of the call "{callId}" has been extended from {formerClosesAt} to {closesAt} (Belgian time).\n\nIf you have submitted already, you may replace your application until then; the first one stands until the second is submitted in time.[[\n\nA new application must be started by {registrationClosesAt} at the latest.]]\n\nReason: {reason}',
    },
  },
  CallReopened: {
    subject: {
      nl: 'Oproep heropend: {callId}',
      fr: 'Appel rouvert : {callId}',
      de: 'Aufruf wieder geöffnet: {callId}',
      en: 'Call reopened: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" sloot op {formerClosesAt} en is sinds {reopenedAt} opnieuw open, tot {closesAt} (Belgische tijd).\n\nWat als te laat geweigerd werd, kan opnieuw ingediend worden. Wie al indiende, kan de aanvraag tot dan vervangen; de eerste blijft gelden tot de tweede tijdig is ingediend.[[\n\nEen nieuwe aanvraag moet begonnen zijn uiterlijk op {registrationClosesAt}.]]\n\nReden: {reason}',
      fr: "L'appel « {callId} » s'est clôturé le {formerClosesAt} et est à nouveau ouvert depuis le {reopenedAt}, jusqu'au {closesAt} (heure belge).\n\nCe qui a été refusé pour cause de retard peut être introduit à nouveau. Si vous avez déjà introduit votre demande, vous pouvez la remplacer jusqu'à cette date ; la première reste valable tant que la seconde n'est pas introduite à temps.[[\n\nUne nouvelle demande doit être commencée au plus tard le {registrationClosesAt}.]]\n\nMotif : {reason}",
      de: 'Der Aufruf „{callId}“ schloss am {formerClosesAt} und ist seit {reopenedAt} wieder offen, bis {closesAt} (belgische Zeit).\n\nWas als verspätet abgelehnt wurde, kann erneut eingereicht werden. Wer schon eingereicht hat, kann den Antrag bis dahin ersetzen; der erste gilt, bis der zweite fristgerecht eingereicht ist.[[\n\nEin neuer Antrag muss spätestens bis {registrationClosesAt} begonnen sein.]]\n\nGrund: {reason}',
      en: 'The call "{callId}" closed on {formerClosesAt} and is open again since {reopenedAt}, until {closesAt} (Belgian time).\n\nWhat was refused as late can be submitted again. If you have submitted already, you may replace your application until then; the first one stands until the second is submitted in time.[[\n\nA new application must be started by {registrationClosesAt} at the latest.]]\n\nReason: {reason}',
    },
  },
  CallReopenedForOrganisation: {
    subject: {
      nl: 'Heropend voor uw organisatie: {callId}',
      fr: 'Rouvert pour votre organisation : {callId}',
      de: 'Wieder geöffnet für Ihre Organisation: {callId}',
      en: 'Reopened for your organisation: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" sloot op {formerClosesAt}. Enkel voor {organisationId} is ze sinds {reopenedAt} opnieuw open, tot {closesAt} (Belgische tijd).\n\nWat als te laat geweigerd werd, kan opnieuw ingediend worden. Wie al indiende, kan de aanvraag tot dan vervangen; de eerste blijft gelden tot de tweede tijdig is ingediend.[[\n\nEen nieuwe aanvraag moet begonnen zijn uiterlijk op {registrationClosesAt}.]]\n\nReden: {reason}',
      fr: "L'appel « {callId} » s'est clôturé le {formerClosesAt}. Il est à nouveau ouvert depuis le {reopenedAt}, jusqu'au {closesAt} (heure belge), pour {organisationId} uniquement.\n\nCe qui a été refusé pour cause de retard peut être introduit à nouveau. Si vous avez déjà introduit votre demande, vous pouvez la remplacer jusqu'à cette date ; la première reste valable tant que la seconde n'est pas introduite à temps.[[\n\nUne nouvelle demande doit être commencée au plus tard le {registrationClosesAt}.]]\n\nMotif : {reason}",
      de: 'Der Aufruf „{callId}“ schloss am {formerClosesAt}. Allein für {organisationId} ist er seit {reopenedAt} wieder offen, bis {closesAt} (belgische Zeit).\n\nWas als verspätet abgelehnt wurde, kann erneut eingereicht werden. Wer schon eingereicht hat, kann den Antrag bis dahin ersetzen; der erste gilt, bis der zweite fristgerecht eingereicht ist.[[\n\nEin neuer Antrag muss spätestens bis {registrationClosesAt} begonnen sein.]]\n\nGrund: {reason}',
      en: 'The call "{callId}" closed on {formerClosesAt}. For {organisationId} alone it is open again since {reopenedAt}, until {closesAt} (Belgian time).\n\nWhat was refused as late can be submitted again. If you have submitted already, you may replace your application until then; the first one stands until the second is submitted in time.[[\n\nA new application must be started by {registrationClosesAt} at the latest.]]\n\nReason: {reason}',
    },
  },
  CallSuspended: {
    subject: {
      nl: 'Oproep geschorst: {callId}',
      fr: 'Appel suspendu : {callId}',
      de: 'Aufruf ausgesetzt: {callId}',
      en: 'Call suspended: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" is geschorst sinds {suspendedAt}. Tot de hervatting wordt niets aanvaard; aan een ontwerp kunt u verder werken.[[ De uiterste datum blijft {closesAt} (Belgische tijd); bij de hervatting kan een latere meegedeeld worden.]]\n\nReden: {reason}',
      fr: "L'appel « {callId} » est suspendu depuis le {suspendedAt}. Rien n'est accepté jusqu'à la reprise ; vous pouvez continuer à travailler à un projet.[[ La date limite reste le {closesAt} (heure belge) ; une date ultérieure peut être communiquée à la reprise.]]\n\nMotif : {reason}",
      de: 'Der Aufruf „{callId}“ ist seit {suspendedAt} ausgesetzt. Bis zur Wiederaufnahme wird nichts angenommen; an einem Entwurf können Sie weiterarbeiten.[[ Die Frist bleibt {closesAt} (belgische Zeit); bei der Wiederaufnahme kann eine spätere mitgeteilt werden.]]\n\nGrund: {reason}',
      en: 'The call "{callId}" has been suspended since {suspendedAt}. Nothing is taken until it is resumed; you can go on working on a draft.[[ The deadline stays {closesAt} (Belgian time); a later one may be announced with the resumption.]]\n\nReason: {reason}',
    },
  },
  CallResumed: {
    subject: {
      nl: 'Oproep hervat: {callId}',
      fr: 'Appel repris : {callId}',
      de: 'Aufruf wieder aufgenommen: {callId}',
      en: 'Call resumed: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" is hervat op {resumedAt}.[[ De uiterste datum blijft {unchangedClosesAt} (Belgische tijd).]][[ De uiterste datum was {formerClosesAt} en is nu {closesAt} (Belgische tijd). Wie al indiende, kan de aanvraag tot dan vervangen; de eerste blijft gelden tot de tweede tijdig is ingediend.]][[\n\nEen nieuwe aanvraag moet begonnen zijn uiterlijk op {registrationClosesAt}.]]\n\nReden: {reason}',
      fr: "L'appel « {callId} » a repris le {resumedAt}.[[ La date limite reste le {unchangedClosesAt} (heure belge).]][[ La date limite était le {formerClosesAt} et est désormais le {closesAt} (heure belge). Si vous avez déjà introduit votre demande, vous pouvez la remplacer jusqu'à cette date ; la première reste valable tant que la seconde n'est pas introduite à temps.]][[\n\nUne nouvelle demande doit être commencée au plus tard le {registrationClosesAt}.]]\n\nMotif : {reason}",
      de: 'Der Aufruf „{callId}“ wurde am {resumedAt} wieder aufgenommen.[[ Die Frist bleibt {unchangedClosesAt} (belgische Zeit).]][[ Die Frist war {formerClosesAt} und ist nun {closesAt} (belgische Zeit). Wer schon eingereicht hat, kann den Antrag bis dahin ersetzen; der erste gilt, bis der zweite fristgerecht eingereicht ist.]][[\n\nEin neuer Antrag muss spätestens bis {registrationClosesAt} begonnen sein.]]\n\nGrund: {reason}',
      en: 'The call "{callId}" was resumed on {resumedAt}.[[ The deadline stays {unchangedClosesAt} (Belgian time).]][[ The deadline was {formerClosesAt} and is now {closesAt} (Belgian time). If you have submitted already, you may replace your application until then; the first one stands until the second is submitted in time.]][[\n\nA new application must be started by {registrationClosesAt} at the latest.]]\n\nReason: {reason}',
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
  ClosingReminder: {
    subject: {
      nl: 'Herinnering: {callId} sluit binnenkort',
      fr: "Rappel : l'appel {callId} se clôture bientôt",
      de: 'Erinnerung: {callId} schließt bald',
      en: 'Reminder: {callId} closes soon',
    },
    text: {
      nl: 'De oproep "{callId}" sluit op {closesAt} (Belgische tijd). U hebt nog geen aanvraag ingediend.',
      fr: "L'appel « {callId} » se clôture le {closesAt} (heure belge). Vous n'avez pas encore introduit de demande.",
      de: 'Der Aufruf „{callId}“ schließt am {closesAt} (belgische Zeit). Sie haben noch keinen Antrag eingereicht.',
      en: 'The call "{callId}" closes on {closesAt} (Belgian time). You have not submitted an application yet.',
    },
  },
} as const satisfies MailTexts;
