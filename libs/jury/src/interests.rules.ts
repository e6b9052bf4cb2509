import type { RuleTexts } from '#platform/domain';

/** What stands between people and files. */
export const interestsRules = {
  conflictOfInterest: {
    status: 403,
    nl: 'U hebt een belangenconflict met dit dossier.',
    fr: "Vous avez un conflit d'intérêts avec ce dossier.",
    de: 'Sie haben bei dieser Akte einen Interessenkonflikt.',
    en: 'You have a conflict of interest with this file.',
  },
  noSuchConflict: {
    status: 409,
    nl: 'Er is geen belangenconflict van deze aard dat nog geldt.',
    fr: "Il n'existe aucun conflit d'intérêts de cette nature encore en vigueur.",
    de: 'Es gibt keinen geltenden Interessenkonflikt dieser Art.',
    en: 'There is no conflict of interest of this kind that still holds.',
  },
} as const satisfies RuleTexts;
