import type { HistoryTexts } from '#platform/texts';
import type { FollowUpEvent } from './application.events';

export const followUpHistory: HistoryTexts<FollowUpEvent['type']> = {
  ApplicationMarkedDuplicate: {
    nl: '{actor} merkte de aanvraag als dubbel van een andere; ze geldt als ingetrokken. Reden: {reason}',
    fr: "{actor} a marqué la demande comme doublon d'une autre; elle vaut comme retirée. Motif : {reason}",
    de: '{actor} kennzeichnete den Antrag als Doppel eines anderen; er gilt als zurückgezogen. Grund: {reason}',
    en: '{actor} marked the application as a duplicate of another; it counts as withdrawn. Reason: {reason}',
  },
  ApplicationCopied: {
    nl: '{actor} kopieerde de aanvraag als nieuw ontwerp.',
    fr: '{actor} a copié la demande comme nouveau projet.',
    de: '{actor} kopierte den Antrag als neuen Entwurf.',
    en: '{actor} copied the application as a new draft.',
  },
  DraftReminded: {
    nl: 'Niemand werkte nog aan het ontwerp; het kan vanaf {removalOn} verwijderd worden.',
    fr: "Personne n'a plus travaillé au projet; il peut être supprimé à partir du {removalOn}.",
    de: 'Niemand arbeitete mehr am Entwurf; er kann ab dem {removalOn} entfernt werden.',
    en: 'Nobody worked on the draft any more; it may be removed from {removalOn} on.',
  },
  DraftRemoved: {
    nl: 'Het ongebruikte ontwerp werd verwijderd; de eigen woorden erin zijn gewist.',
    fr: 'Le projet inutilisé a été supprimé; les textes libres y sont effacés.',
    de: 'Der unbenutzte Entwurf wurde entfernt; die eigenen Worte darin sind gelöscht.',
    en: 'The unused draft was removed; the free texts in it are erased.',
  },
  IncompleteFileReminded: {
    nl: 'De oproep sloot op {closedAt} zonder deze aanvraag; wie eraan werkte, kreeg bericht.',
    fr: "L'appel a été clôturé le {closedAt} sans cette demande; les personnes qui y ont travaillé ont été averties.",
    de: 'Der Aufruf schloss am {closedAt} ohne diesen Antrag; wer daran arbeitete, wurde benachrichtigt.',
    en: 'The call closed on {closedAt} without this application; those who worked on it were told.',
  },
};
