import { isUtf8 } from 'node:buffer';
import type { InFourLanguages } from '#platform/domain';

/** The bounds of a body; past them it is refused before anything is made of it. */
export const maxBodyBytes = 1_048_576;
const maxDepth = 16;
const maxEntries = 1_000; // of one list or object: checking more would hold everybody else up

export type Fault = { readonly field: string; readonly rule: BodyFault };
export type BodyFault =
  'jsonMalformed' | 'jsonTooDeep' | 'jsonTooLong' | 'textUnreadable' | 'textReserved' | 'nameForbidden';

/** A body that cannot be read: one fault per field where fields can be told. */
export class BodyUnreadable extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('body unreadable');
  }
}

export const bodyFaultTexts: Readonly<Record<BodyFault, InFourLanguages>> = {
  jsonMalformed: {
    nl: 'Dit is geen geldige JSON.',
    fr: "Ce n'est pas du JSON valide.",
    de: 'Das ist kein gültiges JSON.',
    en: 'This is not valid JSON.',
  },
  jsonTooDeep: {
    nl: 'De JSON is te diep genest.',
    fr: 'Le JSON est imbriqué trop profondément.',
    de: 'Das JSON ist zu tief verschachtelt.',
    en: 'The JSON is nested too deeply.',
  },
  jsonTooLong: {
    nl: 'Een lijst of object bevat meer dan duizend elementen.',
    fr: 'Une liste ou un objet contient plus de mille éléments.',
    de: 'Eine Liste oder ein Objekt enthält mehr als tausend Elemente.',
    en: 'A list or an object holds more than a thousand entries.',
  },
  textUnreadable: {
    nl: 'De tekst bevat een teken dat niet bestaat of niet mag (NUL, een half surrogaatpaar, geen UTF-8).',
    fr: 'Le texte contient un caractère inexistant ou interdit (NUL, demi-paire de substitution, pas en UTF-8).',
    de: 'Der Text enthält ein ungültiges Zeichen (NUL, ein halbes Surrogatpaar, kein UTF-8).',
    en: 'The text holds a character that does not exist or is not allowed (NUL, half a surrogate pair, not UTF-8).',
  },
  textReserved: {
    nl: 'Een tekst mag niet met „vault:” beginnen.',
    fr: 'Un texte ne peut pas commencer par « vault: ».',
    de: 'Ein Text darf nicht mit „vault:“ beginnen.',
    en: 'A text must not begin with “vault:”.',
  },
  nameForbidden: {
    nl: 'Deze veldnaam is niet toegelaten.',
    fr: "Ce nom de champ n'est pas autorisé.",
    de: 'Dieser Feldname ist nicht zulässig.',
    en: 'This field name is not allowed.',
  },
};

/** @throws BodyUnreadable when the bytes are not UTF-8: they would be stored as something else than was sent */
export function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new BodyUnreadable([{ field: '', rule: 'textUnreadable' }]);
  return bytes.toString('utf8');
}

/** @throws BodyUnreadable */
export function parseJsonBody(text: string): unknown {
  if (depthOf(text) > maxDepth) throw new BodyUnreadable([{ field: '', rule: 'jsonTooDeep' }]);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new BodyUnreadable([{ field: '', rule: 'jsonMalformed' }]);
  }
  const faults: Fault[] = [];
  inspect(body, '', faults);
  if (faults.length > 0) throw new BodyUnreadable(faults.slice(0, 50));
  return body;
}

/** Counted on the text, outside strings, so that a deep body costs no stack. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d) depth--;
  }
  return deepest;
}

/** Names that every object has already: nothing declares them, and class-transformer would drop them in silence. */
export const isForbiddenName = (name: string): boolean => name === 'prototype' || name in Object.prototype;

const isTooLong = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > maxEntries;

function inspect(value: unknown, field: string, faults: Fault[]): void {
  if (typeof value === 'string') {
    if (!isReadable(value)) faults.push({ field, rule: 'textUnreadable' });
    else if (value.trimStart().startsWith('vault:')) faults.push({ field, rule: 'textReserved' }); // it would be answered with somebody's words
  } else if (isTooLong(value)) faults.push({ field, rule: 'jsonTooLong' });
  else if (Array.isArray(value)) value.forEach((each, n) => inspect(each, `${field}[${String(n)}]`, faults));
  else if (value !== null && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) {
      const path = field ? `${field}.${name}` : name;
      if (isForbiddenName(name)) faults.push({ field: path, rule: 'nameForbidden' });
      else if (!isReadable(name)) faults.push({ field: JSON.stringify(path), rule: 'textUnreadable' });
      else inspect(each, path, faults);
    }
}

export const isReadable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
