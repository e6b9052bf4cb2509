import type { HistoryTexts } from '#platform/texts';
import type { InterestsEvent } from './interests.events';

export const interestsHistory: HistoryTexts<InterestsEvent['type']> = {
  ConflictDeclared: {
    nl: '{actor} verklaarde een belangenconflict te hebben.[[ Toelichting: {explanation}]]',
    fr: "{actor} a déclaré un conflit d'intérêts.[[ Explication : {explanation}]]",
    de: '{actor} erklärte einen Interessenkonflikt.[[ Erläuterung: {explanation}]]',
    en: '{actor} declared a conflict of interest.[[ Explanation: {explanation}]]',
  },
  SoftConflictNoted: {
    nl: '{actor} noteerde een mogelijk belangenconflict van {personId}. Toelichting: {explanation}',
    fr: "{actor} a noté un possible conflit d'intérêts de {personId}. Explication : {explanation}",
    de: '{actor} vermerkte einen möglichen Interessenkonflikt von {personId}. Erläuterung: {explanation}',
    en: '{actor} noted a possible conflict of interest of {personId}. Explanation: {explanation}',
  },
  ConflictLifted: {
    nl: '{actor} hief het belangenconflict van {personId} op. Reden: {reason}',
    fr: "{actor} a levé le conflit d'intérêts de {personId}. Motif : {reason}",
    de: '{actor} hob den Interessenkonflikt von {personId} auf. Grund: {reason}',
    en: '{actor} lifted the conflict of interest of {personId}. Reason: {reason}',
  },
};
