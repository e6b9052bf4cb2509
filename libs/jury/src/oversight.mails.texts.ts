import type { MailTexts } from '#platform/texts';

export const oversightMails = {
  FileAssigned: {
    subject: {
      nl: 'Dossier te beoordelen: {callId}',
      fr: 'Dossier à évaluer : {callId}',
      de: 'Akte zu bewerten: {callId}',
      en: 'File to assess: {callId}',
    },
    text: {
      nl: 'Het dossier "{applicationId}" voor de oproep "{callId}" is u toegewezen.[[ Beoordeel het ten laatste op {dueAt}.]]\n\nHebt u een belangenconflict, of kunt u het niet beoordelen, weiger het dan met opgave van de grond.',
      fr: "Le dossier « {applicationId} » pour l'appel « {callId} » vous a été attribué.[[ Évaluez-le au plus tard le {dueAt}.]]\n\nSi vous avez un conflit d'intérêts ou ne pouvez pas l'évaluer, déclinez-le en indiquant le motif.",
      de: 'Die Akte „{applicationId}“ für den Aufruf „{callId}“ wurde Ihnen zugewiesen.[[ Bewerten Sie sie bis spätestens {dueAt}.]]\n\nWenn Sie einen Interessenkonflikt haben oder sie nicht bewerten können, lehnen Sie sie mit Angabe des Grundes ab.',
      en: 'The file "{applicationId}" for the call "{callId}" was assigned to you.[[ Assess it by {dueAt} at the latest.]]\n\nIf you have a conflict of interest or cannot assess it, decline it and say on which ground.',
    },
  },
  FilesAssigned: {
    subject: {
      nl: 'Dossiers te beoordelen: {callId}',
      fr: 'Dossiers à évaluer : {callId}',
      de: 'Akten zu bewerten: {callId}',
      en: 'Files to assess: {callId}',
    },
    text: {
      nl: 'Voor de oproep "{callId}" zijn u dossiers toegewezen. Aantal: {files}.[[ Beoordeel ze ten laatste op {dueAt}.]]\n\nZe staan op uw takenlijst. Hebt u bij een dossier een belangenconflict, of kunt u het niet beoordelen, weiger het dan met opgave van de grond.',
      fr: "Des dossiers vous ont été attribués pour l'appel « {callId} ». Nombre : {files}.[[ Évaluez-les au plus tard le {dueAt}.]]\n\nIls figurent dans la liste de vos tâches. Si vous avez un conflit d'intérêts pour un dossier ou ne pouvez pas l'évaluer, déclinez-le en indiquant le motif.",
      de: 'Für den Aufruf „{callId}“ wurden Ihnen Akten zugewiesen. Anzahl: {files}.[[ Bewerten Sie sie bis spätestens {dueAt}.]]\n\nSie stehen auf Ihrer Aufgabenliste. Wenn Sie bei einer Akte einen Interessenkonflikt haben oder sie nicht bewerten können, lehnen Sie sie mit Angabe des Grundes ab.',
      en: 'Files were assigned to you for the call "{callId}". Number: {files}.[[ Assess them by {dueAt} at the latest.]]\n\nThey are on your list of tasks. If you have a conflict of interest on a file or cannot assess it, decline it and say on which ground.',
    },
  },
  ScoringReminded: {
    subject: {
      nl: 'Herinnering: dossiers te beoordelen voor {callId}',
      fr: 'Rappel : dossiers à évaluer pour {callId}',
      de: 'Erinnerung: Akten zu bewerten für {callId}',
      en: 'Reminder: files to assess for {callId}',
    },
    text: {
      nl: 'U moet nog dossiers beoordelen voor de oproep "{callId}", ten laatste op {dueAt}. Aantal: {files}. Ze staan op uw takenlijst.',
      fr: "Il vous reste des dossiers à évaluer pour l'appel « {callId} », au plus tard le {dueAt}. Nombre : {files}. Ils figurent dans la liste de vos tâches.",
      de: 'Sie haben für den Aufruf „{callId}“ noch Akten zu bewerten, bis spätestens {dueAt}. Anzahl: {files}. Sie stehen auf Ihrer Aufgabenliste.',
      en: 'You still have files to assess for the call "{callId}", by {dueAt} at the latest. Number: {files}. They are on your list of tasks.',
    },
  },
  AllScoresIn: {
    subject: {
      nl: 'Alle scores zijn binnen: {callId}',
      fr: 'Toutes les notes sont là : {callId}',
      de: 'Alle Bewertungen liegen vor: {callId}',
      en: 'All scores are in: {callId}',
    },
    text: {
      nl: 'Alle scores van het dossier "{applicationId}" voor de oproep "{callId}" zijn binnen. U neemt voor dit dossier het voorzitterschap waar; het kan aan de jury worden voorgelegd.',
      fr: "Toutes les notes du dossier « {applicationId} » pour l'appel « {callId} » sont là. Vous présidez pour ce dossier ; il peut être soumis au jury.",
      de: 'Alle Bewertungen der Akte „{applicationId}“ für den Aufruf „{callId}“ liegen vor. Sie führen bei dieser Akte den Vorsitz; sie kann der Jury vorgelegt werden.',
      en: 'All scores of the file "{applicationId}" for the call "{callId}" are in. You take the chair for this file; it can be brought before the jury.',
    },
  },
  ChairMissing: {
    subject: {
      nl: 'Niemand kan een dossier voorzitten: {callId}',
      fr: 'Personne ne peut présider pour un dossier : {callId}',
      de: 'Niemand kann bei einer Akte den Vorsitz führen: {callId}',
      en: 'Nobody can take the chair for a file: {callId}',
    },
    text: {
      nl: 'Alle scores van het dossier "{applicationId}" voor de oproep "{callId}" zijn binnen, maar voorzitter en plaatsvervanger hebben er een belangenconflict bij. Stel de jury anders samen, of wijs een andere plaatsvervanger aan; wie dan voorzit wordt ingelicht.',
      fr: "Toutes les notes du dossier « {applicationId} » pour l'appel « {callId} » sont là, mais le président et son suppléant y ont un conflit d'intérêts. Recomposez le jury, ou désignez un autre suppléant ; la personne qui présidera sera informée.",
      de: 'Alle Bewertungen der Akte „{applicationId}“ für den Aufruf „{callId}“ liegen vor, aber Vorsitz und Stellvertretung haben bei ihr einen Interessenkonflikt. Setzen Sie die Jury neu zusammen, oder benennen Sie eine andere Stellvertretung; wer dann den Vorsitz führt, wird benachrichtigt.',
      en: 'All scores of the file "{applicationId}" for the call "{callId}" are in, but chair and substitute have a conflict of interest on it. Recompose the jury, or name another substitute; whoever takes the chair then is told.',
    },
  },
  ScoresShort: {
    subject: {
      nl: 'Te weinig juryleden voor een dossier: {callId}',
      fr: 'Trop peu de membres du jury pour un dossier : {callId}',
      de: 'Zu wenige Jurymitglieder für eine Akte: {callId}',
      en: 'Too few jurors for a file: {callId}',
    },
    text: {
      nl: 'Voor het dossier "{applicationId}" van de oproep "{callId}" vraagt de ronde {wanted} scores, en er kunnen er nu hoogstens {possible} komen: juryleden onthielden zich, weigerden of vielen weg. Wijs het dossier aan meer juryleden toe.',
      fr: "Pour le dossier « {applicationId} » de l'appel « {callId} », le tour demande {wanted} notes, et {possible} au plus peuvent venir à présent : des membres du jury se sont abstenus, ont décliné ou ne siègent plus. Attribuez le dossier à davantage de membres du jury.",
      de: 'Für die Akte „{applicationId}“ des Aufrufs „{callId}“ verlangt die Runde {wanted} Bewertungen, und es können jetzt höchstens {possible} kommen: Jurymitglieder haben sich enthalten, abgelehnt oder sind ausgefallen. Weisen Sie die Akte mehr Jurymitgliedern zu.',
      en: 'For the file "{applicationId}" of the call "{callId}" the round asks {wanted} scores, and at most {possible} can come now: jurors abstained, declined or are out. Assign the file to more jurors.',
    },
  },
  ConflictReported: {
    subject: {
      nl: 'Belangenconflict gemeld: {callId}',
      fr: "Conflit d'intérêts signalé : {callId}",
      de: 'Interessenkonflikt gemeldet: {callId}',
      en: 'Conflict of interest reported: {callId}',
    },
    text: {
      nl: '{personId} heeft een belangenconflict gemeld bij het dossier "{applicationId}" voor de oproep "{callId}" en neemt er niet meer aan deel. Is het dossier daardoor aan te weinig juryleden toegewezen, wijs het dan aan iemand anders toe.',
      fr: "{personId} a signalé un conflit d'intérêts pour le dossier « {applicationId} » de l'appel « {callId} » et n'y prend plus part. Si le dossier est ainsi attribué à trop peu de membres du jury, attribuez-le à quelqu'un d'autre.",
      de: '{personId} hat bei der Akte „{applicationId}“ für den Aufruf „{callId}“ einen Interessenkonflikt gemeldet und wirkt an ihr nicht mehr mit. Ist die Akte dadurch zu wenigen Jurymitgliedern zugewiesen, weisen Sie sie jemand anderem zu.',
      en: '{personId} reported a conflict of interest on the file "{applicationId}" for the call "{callId}" and takes no part in it any more. If too few jurors have the file now, assign it to somebody else.',
    },
  },
  ConflictReportedToSubstitute: {
    subject: {
      nl: 'Belangenconflict gemeld: {callId}',
      fr: "Conflit d'intérêts signalé : {callId}",
      de: 'Interessenkonflikt gemeldet: {callId}',
      en: 'Conflict of interest reported: {callId}',
    },
    text: {
      nl: '{personId} heeft een belangenconflict gemeld bij het dossier "{applicationId}" voor de oproep "{callId}" en neemt er niet meer aan deel. U neemt voor dit dossier het voorzitterschap waar. Is het aan te weinig juryleden toegewezen, wijs het dan aan iemand anders toe.',
      fr: "{personId} a signalé un conflit d'intérêts pour le dossier « {applicationId} » de l'appel « {callId} » et n'y prend plus part. Vous présidez pour ce dossier. S'il est attribué à trop peu de membres du jury, attribuez-le à quelqu'un d'autre.",
      de: '{personId} hat bei der Akte „{applicationId}“ für den Aufruf „{callId}“ einen Interessenkonflikt gemeldet und wirkt an ihr nicht mehr mit. Sie führen bei dieser Akte den Vorsitz. Ist sie zu wenigen Jurymitgliedern zugewiesen, weisen Sie sie jemand anderem zu.',
      en: '{personId} reported a conflict of interest on the file "{applicationId}" for the call "{callId}" and takes no part in it any more. You take the chair for this file. If too few jurors have it, assign it to somebody else.',
    },
  },
} as const satisfies MailTexts;
