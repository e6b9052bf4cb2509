import type { HistoryTexts } from '#platform/texts';
import type { JuryEvent } from './jury.events';

export const compositionHistory: HistoryTexts<JuryEvent['type']> = {
  JuryComposed: {
    nl: '{actor} stelde de jury samen.',
    fr: '{actor} a composé le jury.',
    de: '{actor} setzte die Jury ein.',
    en: '{actor} composed the jury.',
  },
  JuryRecomposed: {
    nl: '{actor} wijzigde de samenstelling van de jury. Reden: {reason}',
    fr: '{actor} a modifié la composition du jury. Motif : {reason}',
    de: '{actor} änderte die Zusammensetzung der Jury. Grund: {reason}',
    en: '{actor} changed the composition of the jury. Reason: {reason}',
  },
  RoundOpened: {
    nl: '{actor} opende ronde {round}, met {scoresPerApplication} scores per aanvraag[[, af te werken tegen {dueAt}]].',
    fr: '{actor} a ouvert le tour {round}, avec {scoresPerApplication} notes par demande[[, à terminer pour le {dueAt}]].',
    de: '{actor} eröffnete Runde {round} mit {scoresPerApplication} Bewertungen je Antrag[[, abzuschließen bis {dueAt}]].',
    en: '{actor} opened round {round}, with {scoresPerApplication} scores per application[[, due by {dueAt}]].',
  },
};
