import type { CallContent } from './call.events';

/** Two names that differ in case, accents or punctuation alone are one name. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** Under which a call's name is taken for ever: unique in its scheme and year. */
export function callNameKey({ scheme, year, title }: Pick<CallContent, 'scheme' | 'year' | 'title'>): string {
  return `${scheme}.${String(year)}.${slug(title.nl)}`;
}
