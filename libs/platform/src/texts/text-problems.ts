import { type InFourLanguages, languages } from '#platform/domain';
import type { HistoryTexts } from './history';
import { placeholdersOf } from './render';

/** What is said in a mail. A subject travels unprotected: nothing in it may tell who somebody is. */
export interface MailText {
  readonly subject: InFourLanguages;
  readonly text: InFourLanguages;
}
/** Template name -> its texts. */
export type MailTexts<Template extends string = string> = Readonly<Record<Template, MailText>>;

const personal = /^(actor|recipient|(first|last|full)?name|e?mail|(\w*person|applicant|juror|voter|assessor)(id)?)$/i;

/** What is wrong with these templates, a sentence each: for a context's spec, which expects none. */
export function mailTextProblems(templates: MailTexts): readonly string[] {
  return Object.entries(templates).flatMap(([template, { subject, text }]) => [
    ...textProblems(`${template}.subject`, subject),
    ...textProblems(`${template}.text`, text),
    ...personalPlaceholders(`${template}.subject`, subject),
  ]);
}

/** The same for the sentences of a history. */
export function historyTextProblems(texts: HistoryTexts): readonly string[] {
  return Object.entries(texts).flatMap(([type, text]) => textProblems(type, text));
}

function textProblems(label: string, text: Partial<InFourLanguages>): readonly string[] {
  const said = languages.filter((language) => text[language]?.trim());
  const named = new Set(said.flatMap((language) => placeholdersOf(text[language]!)));
  return languages.flatMap((language) => {
    if (text[language] === undefined) return [`${label} is missing in ${language}`];
    if (!text[language].trim()) return [`${label} is empty in ${language}`];
    const own = placeholdersOf(text[language]);
    return [...named].filter((name) => !own.includes(name)).map((name) => `${label} lacks {${name}} in ${language}`);
  });
}

function personalPlaceholders(label: string, text: Partial<InFourLanguages>): readonly string[] {
  const named = new Set(languages.flatMap((language) => placeholdersOf(text[language] ?? '')));
  return [...named].filter((name) => personal.test(name)).map((name) => `${label} names a person: {${name}}`);
}
