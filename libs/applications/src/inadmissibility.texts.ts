import type { InFourLanguages, Language } from '#platform/domain';
import type { InadmissibilityReason } from './application.events';

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
};

/** Several grounds in a row, for one reader. */
export function groundsInWords(grounds: readonly InadmissibilityReason[], language: Language): string {
  return grounds.map((ground) => groundTexts[ground][language]).join('; ');
}
