import type { HistoryTexts } from '#platform/texts';
import type { RankingEvent } from './ranking.events';

export const rankingHistory: HistoryTexts<RankingEvent['type']> = {
  RankingEstablished: {
    nl: '{actor} stelde versie {version} van de rangschikking vast.',
    fr: '{actor} a arrêté la version {version} du classement.',
    de: '{actor} stellte Fassung {version} der Rangliste fest.',
    en: '{actor} established version {version} of the ranking.',
  },
  TieDecided: {
    nl: '{actor} besliste over dossiers met gelijke stand.',
    fr: '{actor} a départagé des dossiers à égalité.',
    de: '{actor} entschied zwischen gleichstehenden Akten.',
    en: '{actor} decided between files that were level.',
  },
  RankingWithdrawn: {
    nl: '{actor} trok versie {version} van de rangschikking in.',
    fr: '{actor} a retiré la version {version} du classement.',
    de: '{actor} zog Fassung {version} der Rangliste zurück.',
    en: '{actor} withdrew version {version} of the ranking.',
  },
};
