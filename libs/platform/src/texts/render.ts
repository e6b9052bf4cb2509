import type { Language } from '#platform/domain';
import { type Names, type Parameters, show } from './parameter-kinds';

const optionalPart = /\[\[(.*?)\]\]/gs;
const placeholder = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** A text names something that nobody gave: a mistake in a template, thrown in tests only. */
export class UnknownPlaceholder extends Error {
  constructor(readonly placeholder: string) {
    super(`nothing was given for {${placeholder}}`);
  }
}

/** A rendered text, and what it could not say well: placeholders, never their values. */
export interface Rendering {
  readonly text: string;
  readonly unknown: readonly string[]; // no such parameter, shown as `…`
  readonly unnamed: readonly string[]; // no name for that id, shown as `…`
  readonly fallbacks: readonly string[]; // an authority's text without the reader's language, shown in Dutch and French
}

/** The placeholders of a text, each once, sorted. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name!))].sort();
}

/**
 * A part in `[[double brackets]]` is left out when something that it names was not given.
 * @throws UnknownPlaceholder in tests; elsewhere it is listed in `unknown`.
 */
export function rendering(text: string, parameters: Parameters, language: Language, names: Names): Rendering {
  const [unknown, unnamed, fallbacks] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const isGiven = (part: string): boolean => placeholdersOf(part).every((name) => parameters[name] !== undefined);
  const said = text.replace(optionalPart, (_, part: string) => (isGiven(part) ? part : ''));
  const rendered = said.replace(placeholder, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) {
      if (process.env['NODE_ENV'] === 'test') throw new UnknownPlaceholder(name);
      unknown.add(name);
      return '…';
    }
    const shown = show(name, value, language, names);
    if (shown.unnamed) unnamed.add(name);
    if (shown.fallback) fallbacks.add(name);
    return shown.text;
  });
  return { text: rendered, unknown: [...unknown], unnamed: [...unnamed], fallbacks: [...fallbacks] };
}

/**
 * The text with its placeholders filled in for a reader of this language.
 * @throws UnknownPlaceholder in tests; elsewhere `…` is shown and a process warning names the placeholder.
 */
export function render(text: string, parameters: Parameters, language: Language, names: Names): string {
  const { text: rendered, unknown } = rendering(text, parameters, language, names);
  if (unknown.length > 0) process.emitWarning(`nothing was given for {${unknown.join('}, {')}}`, 'TandemText');
  return rendered;
}
