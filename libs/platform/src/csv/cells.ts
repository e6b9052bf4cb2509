import { inLanguage, type Language, type LocalizedText } from '#platform/domain';

export type Separator = ',' | ';';

/** How a table is written: the language decides which text of several is shown. */
export interface Writing {
  readonly language: Language;
  readonly separator: Separator;
}

const start = /^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/;
/**
 * Where a program begins a cell of its own when it splits on another separator, or on tabs as when a table is pasted: it does not see
 * then that a cell is quoted, and the quotes and spaces before a formula count for nothing.
 */
const elsewhere = {
  ',': /(?<=[;\t\r\n])(?=["\p{Zs}\v\f]*[=+\-@＝＋－＠])/gu,
  ';': /(?<=[,\t\r\n])(?=["\p{Zs}\v\f]*[=+\-@＝＋－＠])/gu,
} as const;

/** A text of which no spreadsheet program makes a formula. */
export function neutral(text: string, separator: Separator): string {
  return text.replace(elsewhere[separator], "'").replace(start, "'");
}

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One value as a cell. Several plain values stand beside each other with ` | ` in between; what has parts is JSON. */
export function cellOf(value: unknown, { language, separator }: Writing): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(neutral(textOf(value, language), separator));
}

/** A number that is a text, so that no digit is lost. Where a semicolon parts the cells, a comma parts its digits. */
export function decimalOf(value: unknown, writing: Writing): string {
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return cellOf(value, writing);
  return writing.separator === ';' ? value.replace('.', ',') : value;
}

function textOf(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(' | ');
  return isLocalized(value) ? inLanguage(value, language) : JSON.stringify(value);
}

const isLocalized = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'nl' in value && 'fr' in value;
