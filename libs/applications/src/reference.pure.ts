import type { ApplicationId } from './application.events';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'; // RFC 4648

/** Such as `2022-13-K7Q2MZ4A`: year and ordinal of the call, then the last 40 bits of the application's id in base 32. */
export function referenceOf(year: number, ordinal: number, applicationId: ApplicationId): string {
  const bits = BigInt(`0x${applicationId.replaceAll('-', '').slice(-10)}`);
  const letters = Array.from({ length: 8 }, (_, n) => alphabet[Number((bits >> BigInt(35 - 5 * n)) & 31n)]);
  return `${String(year)}-${String(ordinal)}-${letters.join('')}`;
}
