import type { Language, RuleText, RuleTexts } from '#platform/domain';
import { languages } from '#platform/domain';
import { render } from '#platform/texts';

/** Every refusal of the application by name, gathered from the contexts. */
export class RuleBook {
  private readonly texts = new Map<string, RuleText>();

  constructor(books: readonly RuleTexts[]) {
    for (const [name, text] of books.flatMap((book) => Object.entries(book))) {
      if (this.texts.has(name)) throw new Error(`two rules are called ${name}`);
      this.texts.set(name, text);
    }
  }

  /** @throws Error for a rule without a text: a fault of ours, never of the caller. */
  find(rule: string): RuleText {
    const text = this.texts.get(rule);
    if (!text) throw new Error(`the rule ${rule} has no text`);
    return text;
  }

  say(rule: string, details: Readonly<Record<string, string | number>>, language: Language): string {
    return render(this.find(rule)[language], details, language, new Map());
  }
}

/** The first language of `Accept-Language` that we speak, else the fallback. */
export function languageFrom(header: string | undefined, fallback: Language): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => part.trim().split(';q='))
    .sort((a, b) => Number(b[1] ?? 1) - Number(a[1] ?? 1))
    .map(([tag]) => tag!.slice(0, 2).toLowerCase());
  return (
    languages.find((language) => language === wanted.find((tag) => (languages as readonly string[]).includes(tag))) ??
    fallback
  );
}
