import type { HistoryTexts } from '#platform/texts';
import type { RankingChairEvent } from './ranking-chair.events';

export const rankingChairHistory: HistoryTexts<RankingChairEvent['type']> = {
  RankingChairMissing: {
    nl: 'Voorzitter en plaatsvervanger hebben elk een belangenconflict bij een dossier: niemand kan de rangschikking vaststellen, en de beheerders werden ingelicht.',
    fr: "Le président et son suppléant ont chacun un conflit d'intérêts pour un dossier : personne ne peut arrêter le classement, et les administrateurs ont été informés.",
    de: 'Vorsitz und Stellvertretung haben beide einen Interessenkonflikt bei einer Akte: Niemand kann die Rangliste feststellen, und die Verwaltung wurde benachrichtigt.',
    en: 'Chair and substitute each have a conflict of interest on a file: nobody can establish the ranking, and the administrators were told.',
  },
  RankingChairFound: {
    nl: 'Dat niemand de rangschikking kan vaststellen, is opgelost.',
    fr: 'Le fait que personne ne pouvait arrêter le classement est résolu.',
    de: 'Dass niemand die Rangliste feststellen kann, ist behoben.',
    en: 'That nobody could establish the ranking is resolved.',
  },
};
