import type { Language, TextParameters } from '#platform/domain';
import { type MailText, type Names, type Rendering, rendering } from '#platform/texts';
import type { Warning } from './outcomes.pure';
import { mailFrame } from './mail-frame.texts';

export interface Composition {
  readonly template: MailText;
  readonly parameters: TextParameters;
  readonly language: Language;
  readonly names: Names;
  /** Words from the vault that the text may hold; the subject never does. */
  readonly words: Names;
  readonly frame: { readonly name: string; readonly link: string; readonly reference: string };
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** One mail in one language, and what an administrator should know about it. */
export function composeMail({ template, parameters, language, names, words, frame }: Composition): ComposedMail {
  const subject = rendering(template.subject[language], parameters, language, names);
  const body = rendering(template.text[language], parameters, language, new Map([...names, ...words]));
  const text = rendering(mailFrame[language], { ...frame, body: body.text }, language, new Map());
  return { subject: subject.text, text: text.text, warnings: [...new Set([subject, body].flatMap(warningsOf))] };
}

function warningsOf({ unknown, unnamed, fallbacks }: Rendering): readonly Warning[] {
  return [
    ...fallbacks.map((placeholder): Warning => `languageMissing ${placeholder}`),
    ...unnamed.map((placeholder): Warning => `nameMissing ${placeholder}`),
    ...unknown.map((placeholder): Warning => `parameterMissing ${placeholder}`),
  ];
}
