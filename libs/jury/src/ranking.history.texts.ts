import type { HistoryTexts } from '#platform/texts';
import type { RankingEvent } from './ranking.events';

export const rankingHistory: HistoryTexts<RankingEvent['type']> = {
  RankingEstablished: {
    nl: '{actor} stelde versie {version} van de rangschikking vast.[[ Zonder op alles te wachten: {inSpiteOf}]]',
    fr: '{actor} a arrêté la version {version} du classement.[[ Sans attendre que tout soit là : {inSpiteOf}]]',
    de: '{actor} stellte Fassung {version} der Rangliste fest.[[ Ohne auf alles zu warten: {inSpiteOf}]]',
    en: '{actor} established version {version} of the ranking.[[ Without waiting for everything: {inSpiteOf}]]',
  },
  TieDecided: {
    nl: '{actor} besliste over dossiers met gelijke stand. Reden: {reason}',
    fr: '{actor} a départagé des dossiers à égalité. Motif : {reason}',
    de: '{actor} entschied zwischen gleichstehenden Akten. Grund: {reason}',
    en: '{actor} decided between files that were level. Reason: {reason}',
  },
  RankingWithdrawn: {
    nl: '{actor} trok versie {version} van de rangschikking in. Reden: {reason}',
    fr: '{actor} a retiré la version {version} du classement. Motif : {reason}',
    de: '{actor} zog Fassung {version} der Rangliste zurück. Grund: {reason}',
    en: '{actor} withdrew version {version} of the ranking. Reason: {reason}',
  },
};
