/** The languages people are served in: Dutch, French, German, English. */
export const languages = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text complete in four languages: every message of our own. */
export type InFourLanguages = Readonly<Record<Language, string>>;

/** A text of an authority: Dutch and French are compulsory in Belgium's central services, the others follow where needed (B.11). */
export interface LocalizedText {
  readonly nl: string;
  readonly fr: string;
  readonly de?: string | undefined;
  readonly en?: string | undefined;
}

/** The reader's language, else Dutch with French beside it, as the law on languages has it for central services. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] ?? `${text.nl} / ${text.fr}`;
}
