import type { InFourLanguages } from '#platform/domain';

/** What plots say; figures come in as they are shown. */
export const plotTexts = {
  scoresTitle: {
    nl: 'Spreiding van de scores per dossier',
    fr: 'Dispersion des notes par dossier',
    de: 'Streuung der Punktzahlen je Akte',
    en: 'Spread of the scores per file',
  },
  scoresDescription: {
    nl: 'Per dossier een punt per jurylid, een balk van de laagste tot de hoogste score en een streep op het gewogen gemiddelde.',
    fr: 'Par dossier un point par membre du jury, une barre de la note la plus basse à la plus haute et un trait à la moyenne pondérée.',
    de: 'Je Akte ein Punkt pro Jurymitglied, ein Balken von der niedrigsten bis zur höchsten Punktzahl und ein Strich beim gewichteten Mittel.',
    en: 'Per file a dot for each juror, a bar from the lowest to the highest score and a mark on the weighted mean.',
  },
  scoresAxis: { nl: 'Gewogen score', fr: 'Note pondérée', de: 'Gewichtete Punktzahl', en: 'Weighted score' },
  scoresRow: {
    nl: '{count} scores, van {lowest} tot {highest}, gewogen gemiddelde {mean}',
    fr: '{count} notes, de {lowest} à {highest}, moyenne pondérée {mean}',
    de: '{count} Punktzahlen, von {lowest} bis {highest}, gewichtetes Mittel {mean}',
    en: '{count} scores, from {lowest} to {highest}, weighted mean {mean}',
  },
  noScores: { nl: 'nog geen score', fr: 'pas encore de note', de: 'noch keine Punktzahl', en: 'no score yet' },
  leniencyTitle: {
    nl: 'Mildheid per jurylid',
    fr: 'Clémence par membre du jury',
    de: 'Milde je Jurymitglied',
    en: 'Leniency per juror',
  },
  leniencyDescription: {
    nl: 'Per jurylid hoeveel de eigen scores gemiddeld boven (rechts) of onder (links) die van de anderen voor dezelfde dossiers liggen.',
    fr: "Par membre du jury, de combien ses notes dépassent en moyenne (à droite) ou n'atteignent pas (à gauche) celles des autres pour les mêmes dossiers.",
    de: 'Je Jurymitglied, wie weit die eigenen Punktzahlen im Mittel über (rechts) oder unter (links) denen der anderen zu denselben Akten liegen.',
    en: 'Per juror how far the own scores lie above (right) or below (left) those of the others on the same files, on average.',
  },
  leniencyAxis: {
    nl: 'Verschil met de anderen, in punten',
    fr: 'Écart avec les autres, en points',
    de: 'Abstand zu den anderen, in Punkten',
    en: 'Difference from the others, in points',
  },
  leniencyRow: {
    nl: '{leniency} over {count} scores',
    fr: '{leniency} sur {count} notes',
    de: '{leniency} bei {count} Punktzahlen',
    en: '{leniency} over {count} scores',
  },
  noLeniency: {
    nl: 'geen gemeenschappelijk dossier',
    fr: 'aucun dossier commun',
    de: 'keine gemeinsame Akte',
    en: 'no file in common',
  },
} as const satisfies Readonly<Record<string, InFourLanguages>>;
