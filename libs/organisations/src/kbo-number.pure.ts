/**
 * The ten digits of an enterprise number (KBO/BCE), from any usual way of writing it; undefined when its check digits are wrong.
 * Rule: 97 - (first eight digits mod 97); the first digit is 0 or 1 (domain B.11).
 */
export function kboDigits(text: string): string | undefined {
  const digits = text.replace(/^BE ?/, '').replace(/[. ]/g, '');
  if (!/^[01]\d{9}$/.test(digits)) return undefined;
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)) ? digits : undefined;
}

/** As people read it: `0566.988.259`. */
export const shownKbo = (digits: string): string => `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
