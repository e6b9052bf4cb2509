import type { RuleTexts } from '#platform/domain';

/** What stands between people and files. */
export const interestsRules = {
  ownConflict: {
    status: 403,
    nl: 'Over uw eigen belangenconflict beslist iemand anders.',
    fr: "Une autre personne décide de votre propre conflit d'intérêts.",
    de: 'Über Ihren eigenen Interessenkonflikt entscheidet jemand anderes.',
    en: 'Your own conflict of interest is for somebody else to decide on.',
  },
  personNotInJury: {
    status: 422,
    nl: 'Deze persoon zit niet in de jury van deze oproep.',
    fr: 'Cette personne ne siège pas dans le jury de cet appel.',
    de: 'Diese Person gehört der Jury dieses Aufrufs nicht an.',
    en: 'This person does not sit in the jury of this call.',
  },
  noSuchConflict: {
    status: 409,
    nl: 'Er is geen belangenconflict van deze aard dat nog geldt.',
    fr: "Il n'existe aucun conflit d'intérêts de cette nature encore en vigueur.",
    de: 'Es gibt keinen geltenden Interessenkonflikt dieser Art.',
    en: 'There is no conflict of interest of this kind that still holds.',
  },
} as const satisfies RuleTexts;
