import type { RuleTexts } from '#platform/domain';

/** What may be wrong with the answers of an application when it is submitted. */
export const answersRules = {
  titleMissing: {
    status: 422,
    nl: 'Geef uw project een titel.',
    fr: 'Donnez un titre à votre projet.',
    de: 'Geben Sie Ihrem Projekt einen Titel.',
    en: 'Give your project a title.',
  },
  subjectMissing: {
    status: 422,
    nl: 'Kies het onderwerp van uw project.',
    fr: "Choisissez l'objet de votre projet.",
    de: 'Wählen Sie den Gegenstand Ihres Projekts.',
    en: 'Choose what your project is about.',
  },
  descriptionMissing: {
    status: 422,
    nl: 'Beschrijf uw project.',
    fr: 'Décrivez votre projet.',
    de: 'Beschreiben Sie Ihr Projekt.',
    en: 'Describe your project.',
  },
  costLinesMissing: {
    status: 422,
    nl: 'Vermeld minstens één kostenpost.',
    fr: 'Mentionnez au moins un poste de coût.',
    de: 'Geben Sie mindestens einen Kostenposten an.',
    en: 'Give at least one cost line.',
  },
  costLabelMissing: {
    status: 422,
    nl: 'Zeg waarvoor deze kost is.',
    fr: 'Indiquez à quoi sert ce coût.',
    de: 'Geben Sie an, wofür diese Kosten sind.',
    en: 'Say what this cost is for.',
  },
  costNotPositive: {
    status: 422,
    nl: 'Het bedrag moet groter zijn dan nul.',
    fr: 'Le montant doit être supérieur à zéro.',
    de: 'Der Betrag muss größer als null sein.',
    en: 'The amount must be more than zero.',
  },
  ownContributionNotConfirmed: {
    status: 422,
    nl: 'De eigen inbreng moet bevestigd worden.',
    fr: "L'apport propre doit être confirmé.",
    de: 'Der Eigenanteil muss bestätigt werden.',
    en: 'The own contribution must be confirmed.',
  },
} as const satisfies RuleTexts;
