import {
  type BasisPoints,
  type Cents,
  inLanguage,
  type Instant,
  instant,
  type InFourLanguages,
  type Language,
  type LocalizedText,
  systemActor,
} from '#platform/domain';
import { formatCents, formatDate, formatEnd, formatInstant, formatRate } from './formats';

/** What an id, or a reference into the vault, is called: by our own name or by an authority's text. */
export type Names = ReadonlyMap<string, string | LocalizedText>;

export type Parameter = string | number | LocalizedText | undefined;
export type Parameters = Readonly<Record<string, Parameter>>;

/** Shown for a person who was erased; sources of names answer it for them. */
export const erasedName: InFourLanguages = { nl: '(gewist)', fr: '(effacé)', de: '(gelöscht)', en: '(erased)' };

export interface Shown {
  readonly text: string;
  readonly unnamed?: true; // an id without a name
  readonly fallback?: true; // an authority's text that lacks the reader's language
}

const localDate = /^\d{4}-\d\d-\d\d$/;
const endOfPeriod = /(closes|closed|ends|ended|due)At$/i;

/** A parameter as the reader sees it; its name says what it holds (`grantedCents`, `closesAt`, `decidedOn`, `callId`, ...). */
export function show(name: string, value: string | number | LocalizedText, language: Language, names: Names): Shown {
  if (typeof value === 'object') return authorityText(value, language);
  if (typeof value === 'number') return { text: shownNumber(name, value, language) };
  if (isNamed(name, value)) return shownName(value, language, names);
  if (name.endsWith('At') && isInstant(value))
    return { text: endOfPeriod.test(name) ? formatEnd(value, language) : formatInstant(value, language) };
  if (/(On|Date)$/.test(name) && localDate.test(value)) return { text: formatDate(value, language) };
  return { text: value };
}

/** Whether a value is looked up among the names: ids, people, and references into the vault. */
export function isNamed(name: string, value: Parameter): value is string {
  return typeof value === 'string' && (name.endsWith('Id') || name === 'actor' || value.startsWith('vault:'));
}

function shownNumber(name: string, value: number, language: Language): string {
  if (name.endsWith('Cents')) return formatCents(value as Cents, language);
  if (name.endsWith('Rate')) return formatRate(value as BasisPoints, language);
  return String(value);
}

function shownName(id: string, language: Language, names: Names): Shown {
  const name = names.get(id) ?? (id === systemActor ? 'Tandem' : undefined);
  if (name === undefined) return { text: '…', unnamed: true };
  return typeof name === 'string' ? { text: name } : authorityText(name, language);
}

function authorityText(text: LocalizedText, language: Language): Shown {
  const shown = inLanguage(text, language);
  return text[language] === undefined ? { text: shown, fallback: true } : { text: shown };
}

function isInstant(value: string): value is Instant {
  try {
    return instant(value) === value;
  } catch {
    return false;
  }
}
