import type { Provider, Type } from '@nestjs/common';
import type { ContextParts } from '#platform/context';

/** One book of many, in which no name stands twice: the one that came last would silently be the only one. @throws Error */
export function mergedByName<Value>(books: readonly (Readonly<Record<string, Value>> | undefined)[]) {
  const entries = books.flatMap((book) => Object.entries(book ?? {}));
  const names = entries.map(([name]) => name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) throw new Error(`two parts of the jury have something called ${twice}`);
  return Object.fromEntries(entries);
}

/**
 * What one concern of the jury brings: interests, composition, scoring, deliberation, ... each in its own `*.part.ts`, and the module
 * puts them together.
 */
export interface JuryPart extends Pick<
  ContextParts,
  | 'rules'
  | 'projections'
  | 'reactions'
  | 'mails'
  | 'historyTexts'
  | 'nameSources'
  | 'commands'
  | 'tasks'
  | 'dueSources'
  | 'embargoes'
> {
  readonly controllers: readonly Type[];
  readonly handlers: readonly Provider[];
}
