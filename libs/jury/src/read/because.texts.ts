import type { InFourLanguages } from '#platform/domain';
import type { Standing } from './standing.pure';

/** Why an assessment does not count. */
export const because: Readonly<Record<Exclude<Standing, 'submitted'> | 'notApplicable', InFourLanguages>> = {
  notApplicable: {
    nl: 'Telt niet mee: geen enkel criterium is van toepassing.',
    fr: "N'est pas prise en compte : aucun critère ne s'applique.",
    de: 'Zählt nicht mit: kein Kriterium trifft zu.',
    en: 'Does not count: not one criterion applies.',
  },
  abstained: {
    nl: 'Telt niet mee: onthouding.',
    fr: "N'est pas prise en compte : abstention.",
    de: 'Zählt nicht mit: Enthaltung.',
    en: 'Does not count: abstention.',
  },
  recused: {
    nl: 'Telt niet mee: het jurylid beoordeelt dit dossier niet.',
    fr: "N'est pas prise en compte : le membre du jury n'évalue pas ce dossier.",
    de: 'Zählt nicht mit: das Jurymitglied bewertet diese Akte nicht.',
    en: 'Does not count: the juror does not assess this file.',
  },
  voided: {
    nl: 'Telt niet mee: nietig wegens een belangenconflict dat na de beoordeling bekend werd.',
    fr: "N'est pas prise en compte : nulle en raison d'un conflit d'intérêts connu après l'évaluation.",
    de: 'Zählt nicht mit: nichtig wegen eines nach der Bewertung bekannt gewordenen Interessenkonflikts.',
    en: 'Does not count: void because of a conflict of interest that came to light after the scoring.',
  },
  missing: {
    nl: 'Telt niet mee: nog niet definitief.',
    fr: "N'est pas prise en compte : pas encore définitive.",
    de: 'Zählt nicht mit: noch nicht endgültig.',
    en: 'Does not count: not final yet.',
  },
};
