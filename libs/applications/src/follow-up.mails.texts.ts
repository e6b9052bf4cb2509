import type { MailTexts } from '#platform/texts';

export const followUpMails = {
  ApplicationMarkedDuplicate: {
    subject: {
      nl: 'Dubbele aanvraag: {callId}',
      fr: 'Demande en double : {callId}',
      de: 'Doppelter Antrag: {callId}',
      en: 'Duplicate application: {callId}',
    },
    text: {
      nl: 'De aanvraag "{applicationId}" van {organisationId} voor de oproep "{callId}" is een dubbel van "{originalApplicationId}" en geldt als ingetrokken. Aan die andere aanvraag verandert niets.\n\nReden: {reason}',
      fr: "La demande « {applicationId} » de {organisationId} pour l'appel « {callId} » est un doublon de « {originalApplicationId} » et vaut comme retirée. Rien ne change à cette autre demande.\n\nMotif : {reason}",
      de: 'Der Antrag „{applicationId}“ von {organisationId} für den Aufruf „{callId}“ ist ein Doppel von „{originalApplicationId}“ und gilt als zurückgezogen. Am anderen Antrag ändert sich nichts.\n\nGrund: {reason}',
      en: 'The application "{applicationId}" of {organisationId} for the call "{callId}" is a duplicate of "{originalApplicationId}" and counts as withdrawn. Nothing changes for that other application.\n\nReason: {reason}',
    },
  },
  DraftUnused: {
    subject: {
      nl: 'Ongebruikt ontwerp: {callId}',
      fr: 'Projet inutilisé : {callId}',
      de: 'Unbenutzter Entwurf: {callId}',
      en: 'Unused draft: {callId}',
    },
    text: {
      nl: 'Aan het ontwerp "{applicationId}" van {organisationId} voor de oproep "{callId}" werd sinds {unusedSinceAt} niet meer gewerkt. Als dat zo blijft, wordt het vanaf {removalOn} verwijderd; zolang de oproep open is, volstaat het om iets te bewaren.',
      fr: "Personne n'a travaillé au projet « {applicationId} » de {organisationId} pour l'appel « {callId} » depuis le {unusedSinceAt}. Si rien ne change, il sera supprimé à partir du {removalOn} ; tant que l'appel est ouvert, il suffit d'enregistrer quelque chose.",
      de: 'Am Entwurf „{applicationId}“ von {organisationId} für den Aufruf „{callId}“ wurde seit {unusedSinceAt} nicht mehr gearbeitet. Bleibt es dabei, wird er ab dem {removalOn} entfernt; solange der Aufruf offen ist, genügt es, etwas zu speichern.',
      en: 'Nobody has worked on the draft "{applicationId}" of {organisationId} for the call "{callId}" since {unusedSinceAt}. If that remains so, it will be removed from {removalOn} on; while the call is open, saving something is enough to keep it.',
    },
  },
  DraftRemoved: {
    subject: {
      nl: 'Ontwerp verwijderd: {callId}',
      fr: 'Projet supprimé : {callId}',
      de: 'Entwurf entfernt: {callId}',
      en: 'Draft removed: {callId}',
    },
    text: {
      nl: 'Het ontwerp "{applicationId}" van {organisationId} voor de oproep "{callId}" werd verwijderd: sinds {unusedSinceAt} werkte er niemand meer aan. De teksten erin zijn gewist.',
      fr: "Le projet « {applicationId} » de {organisationId} pour l'appel « {callId} » a été supprimé : personne n'y a travaillé depuis le {unusedSinceAt}. Les textes sont effacés.",
      de: 'Der Entwurf „{applicationId}“ von {organisationId} für den Aufruf „{callId}“ wurde entfernt: seit {unusedSinceAt} arbeitete niemand mehr daran. Die Texte darin sind gelöscht.',
      en: 'The draft "{applicationId}" of {organisationId} for the call "{callId}" was removed: nobody had worked on it since {unusedSinceAt}. Its texts are erased.',
    },
  },
  IncompleteFile: {
    subject: {
      nl: 'Niet ingediend: {callId}',
      fr: 'Non introduite : {callId}',
      de: 'Nicht eingereicht: {callId}',
      en: 'Not submitted: {callId}',
    },
    text: {
      nl: 'De oproep "{callId}" sloot op {closedAt}. De aanvraag "{applicationId}" van {organisationId} werd niet ingediend en wordt niet behandeld. U kunt uw antwoorden blijven lezen.',
      fr: "L'appel « {callId} » a été clôturé le {closedAt}. La demande « {applicationId} » de {organisationId} n'a pas été introduite et ne sera pas traitée. Vous pouvez toujours lire vos réponses.",
      de: 'Der Aufruf „{callId}“ schloss am {closedAt}. Der Antrag „{applicationId}“ von {organisationId} wurde nicht eingereicht und wird nicht bearbeitet. Ihre Antworten bleiben lesbar.',
      en: 'The call "{callId}" closed on {closedAt}. The application "{applicationId}" of {organisationId} was not submitted and will not be handled. You can still read your answers.',
    },
  },
} as const satisfies MailTexts;
