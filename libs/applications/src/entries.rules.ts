import type { RuleTexts } from '#platform/domain';

/** How many files an organisation may have in a call, and which of them are one. */
export const entriesRules = {
  organisationHasOpenApplication: {
    status: 422,
    nl: 'De organisatie heeft al een open aanvraag voor deze oproep, die er van elke organisatie maar één tegelijk toelaat.',
    fr: "L'organisation a déjà une demande ouverte pour cet appel, qui n'en admet de chacune qu'une à la fois.",
    de: 'Die Organisation hat bereits einen offenen Antrag für diesen Aufruf, der von jeder nur einen zur Zeit zulässt.',
    en: 'The organisation has an open application for this call already, which takes one of each at a time.',
  },
  applicationClosedAlready: {
    status: 409,
    nl: 'Deze aanvraag is al ingetrokken of verwijderd.',
    fr: 'Cette demande est déjà retirée ou supprimée.',
    de: 'Dieser Antrag ist bereits zurückgezogen oder entfernt.',
    en: 'This application has been withdrawn or removed already.',
  },
  applicationNeverSubmitted: {
    status: 409,
    nl: 'Alleen een ingediende aanvraag kan gekopieerd worden.',
    fr: 'Seule une demande introduite peut être copiée.',
    de: 'Nur ein eingereichter Antrag kann kopiert werden.',
    en: 'Only an application that was submitted can be copied.',
  },
  duplicateOfItself: {
    status: 422,
    nl: 'Een aanvraag kan geen dubbel van zichzelf zijn.',
    fr: "Une demande ne peut être un doublon d'elle-même.",
    de: 'Ein Antrag kann kein Doppel seiner selbst sein.',
    en: 'An application cannot be a duplicate of itself.',
  },
  duplicateOfUnknown: {
    status: 422,
    nl: 'De aanvraag waarvan dit een dubbel zou zijn, bestaat niet.',
    fr: "La demande dont celle-ci serait un doublon n'existe pas.",
    de: 'Den Antrag, dessen Doppel dieser sein soll, gibt es nicht.',
    en: 'The application of which this would be a duplicate does not exist.',
  },
  duplicateElsewhere: {
    status: 422,
    nl: 'Een dubbel hoort bij dezelfde oproep en dezelfde organisatie.',
    fr: 'Un doublon relève du même appel et de la même organisation.',
    de: 'Ein Doppel gehört zum selben Aufruf und zur selben Organisation.',
    en: 'A duplicate belongs to the same call and the same organisation.',
  },
  duplicateChain: {
    status: 422,
    nl: 'Een dubbel kan niet zelf een dubbel hebben.',
    fr: 'Un doublon ne peut avoir lui-même un doublon.',
    de: 'Ein Doppel kann nicht selbst ein Doppel haben.',
    en: 'A duplicate cannot have a duplicate itself.',
  },
  duplicateOfClosed: {
    status: 422,
    nl: 'De andere aanvraag is ingetrokken of verwijderd; dan bleef er geen over.',
    fr: "L'autre demande est retirée ou supprimée; il n'en resterait aucune.",
    de: 'Der andere Antrag ist zurückgezogen oder entfernt; dann bliebe keiner übrig.',
    en: 'The other application has been withdrawn or removed; none would be left.',
  },
  duplicateOfDraft: {
    status: 422,
    nl: 'De andere aanvraag is nog een ontwerp; een ingediende aanvraag wijkt daar niet voor.',
    fr: "L'autre demande est encore un projet; une demande introduite ne s'efface pas devant elle.",
    de: 'Der andere Antrag ist noch ein Entwurf; ein eingereichter Antrag weicht ihm nicht.',
    en: 'The other application is still a draft; a submitted one does not give way to it.',
  },
} as const satisfies RuleTexts;
