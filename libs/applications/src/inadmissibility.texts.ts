import type { InFourLanguages, Language } from '#platform/domain';
import type { FileSection, InadmissibilityReason } from './application.events';

/** Grounds as people read them, in the middle of a sentence. */
export const groundTexts: Readonly<Record<InadmissibilityReason, InFourLanguages>> = {
  organisationNotEligible: {
    nl: 'de organisatie komt niet in aanmerking voor deze oproep',
    fr: "l'organisation n'entre pas en ligne de compte pour cet appel",
    de: 'die Organisation kommt für diesen Aufruf nicht in Betracht',
    en: 'the organisation is not eligible for this call',
  },
  formIncomplete: {
    nl: 'het formulier is onvolledig',
    fr: 'le formulaire est incomplet',
    de: 'das Formular ist unvollständig',
    en: 'the form is incomplete',
  },
  costsNotEligible: {
    nl: 'de kosten komen niet in aanmerking',
    fr: 'les coûts ne sont pas éligibles',
    de: 'die Kosten sind nicht förderfähig',
    en: 'the costs are not eligible',
  },
  subjectOutsideCall: {
    nl: 'het onderwerp valt buiten de oproep',
    fr: "l'objet ne relève pas de l'appel",
    de: 'der Gegenstand fällt nicht unter den Aufruf',
    en: 'the subject falls outside the call',
  },
  other: {
    nl: 'een andere grond, zoals toegelicht',
    fr: 'un autre motif, tel qu’expliqué',
    de: 'ein anderer Grund, wie erläutert',
    en: 'another ground, as explained',
  },
  notCompletedInTime: {
    nl: 'het dossier werd niet binnen de termijn aangevuld',
    fr: "le dossier n'a pas été complété dans le délai",
    de: 'die Akte wurde nicht fristgerecht ergänzt',
    en: 'the file was not completed in time',
  },
};

/** The parts of a file as people read them. */
export const sectionTexts: Readonly<Record<FileSection, InFourLanguages>> = {
  project: {
    nl: 'het project (titel, onderwerp, beschrijving)',
    fr: 'le projet (titre, objet, description)',
    de: 'das Projekt (Titel, Gegenstand, Beschreibung)',
    en: 'the project (title, subject, description)',
  },
  costs: { nl: 'de kosten', fr: 'les coûts', de: 'die Kosten', en: 'the costs' },
  declarations: {
    nl: 'de verklaringen (eigen inbreng)',
    fr: 'les déclarations (apport propre)',
    de: 'die Erklärungen (Eigenanteil)',
    en: 'the declarations (own contribution)',
  },
};

/** Several grounds in a row, for one reader. */
export function groundsInWords(grounds: readonly InadmissibilityReason[], language: Language): string {
  return grounds.map((ground) => groundTexts[ground][language]).join('; ');
}

export function sectionsInWords(sections: readonly FileSection[], language: Language): string {
  return sections.map((section) => sectionTexts[section][language]).join('; ');
}
