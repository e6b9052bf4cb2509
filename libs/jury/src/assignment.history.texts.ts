import type { HistoryTexts } from '#platform/texts';
import type { AssigningEvent } from './assigning.events';

export const assignmentHistory: HistoryTexts<AssigningEvent['type']> = {
  FilesAssigned: {
    nl: '{actor} wees dossiers toe in ronde {round}.',
    fr: '{actor} a attribué des dossiers au tour {round}.',
    de: '{actor} wies in Runde {round} Akten zu.',
    en: '{actor} assigned files in round {round}.',
  },
};
