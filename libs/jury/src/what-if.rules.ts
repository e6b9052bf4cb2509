import type { RuleTexts } from '#platform/domain';

/** What cannot be supposed. */
export const whatIfRules = {
  whatIfWeights: {
    status: 422,
    nl: 'Geef elk criterium van de oproep één gewicht; samen zijn ze 100, niet {total}.',
    fr: "Donnez un poids à chaque critère de l'appel; ensemble ils font 100, pas {total}.",
    de: 'Geben Sie jedem Kriterium des Aufrufs ein Gewicht; zusammen sind es 100, nicht {total}.',
    en: 'Give each criterion of the call one weight; together they are 100, not {total}.',
  },
  whatIfJurorUnknown: {
    status: 422,
    nl: 'Deze persoon beoordeelt geen dossier dat hier meetelt.',
    fr: "Cette personne n'évalue aucun dossier pris en compte ici.",
    de: 'Diese Person bewertet keine Akte, die hier zählt.',
    en: 'This person assesses no file that counts here.',
  },
  whatIfCriterionUnknown: {
    status: 422,
    nl: 'De oproep heeft dit criterium of dit onderwerp niet.',
    fr: "L'appel n'a pas ce critère ou ce sujet.",
    de: 'Der Aufruf hat dieses Kriterium oder dieses Thema nicht.',
    en: 'The call has no such criterion or subject.',
  },
  whatIfThresholdNotForZScores: {
    status: 422,
    nl: 'De oproep heeft een drempel op de puntenschaal: die zegt niets over z-scores.',
    fr: "L'appel a un seuil sur l'échelle des points: il ne dit rien des scores z.",
    de: 'Der Aufruf hat eine Schwelle auf der Punkteskala: Sie sagt nichts über z-Werte.',
    en: 'The call has a threshold on the scale of points: it says nothing about z-scores.',
  },
  whatIfTooLarge: {
    status: 422,
    nl: 'Voor zoveel dossiers en bedragen kan deze verdeelsleutel niet binnen redelijke tijd berekend worden.',
    fr: 'Pour autant de dossiers et de montants, cette clé de répartition ne peut être calculée dans un délai raisonnable.',
    de: 'Für so viele Akten und Beträge kann dieser Verteilungsschlüssel nicht in angemessener Zeit berechnet werden.',
    en: 'For so many files and amounts this strategy cannot be computed in reasonable time.',
  },
} as const satisfies RuleTexts;
