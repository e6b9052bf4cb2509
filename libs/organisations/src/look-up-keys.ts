import type { Keys } from '#platform/config';

/** Names of guard streams for what must be found without being stored: keyed hashes, useless without our key. */
export const emailKey = (keys: Keys, email: string): string => keys.hash('email', email.trim().toLowerCase());
export const issuerKey = (keys: Keys, issuer: string): string => keys.hash('issuer', issuer);
export const identityKey = (keys: Keys, issuer: string, subject: string): string =>
  keys.hash('identity', JSON.stringify([issuer, subject]));
