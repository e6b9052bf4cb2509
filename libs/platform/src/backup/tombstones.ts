import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Queryable } from '#platform/database';
import { Refused } from './refused';

/** A subject whose key was destroyed: it must never be read again, also not out of a backup that is older than the erasure. */
export interface Tombstone {
  readonly subject: string;
  readonly destroyedAt: string;
}

export const tombstoneFile = join('keys', 'tombstones.json');

export async function tombstonesIn(database: Queryable): Promise<readonly Tombstone[]> {
  const rows = await database.query<{ subject: string; at: Date }>(
    'select subject, destroyed_at as at from vault_key where destroyed_at is not null',
  );
  return rows.map(({ subject, at }) => ({ subject, destroyedAt: at.toISOString() }));
}

/** None when there is no such file. @throws Refused when it cannot be read: better no restore than one that forgets an erasure */
export function readTombstones(file: string): readonly Tombstone[] {
  if (!existsSync(file)) return [];
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly Tombstone[];
  } catch {
    throw new Refused(`The list of erased keys in ${file} cannot be read.`);
  }
}

export function mergeTombstones(...lists: readonly (readonly Tombstone[])[]): readonly Tombstone[] {
  const bySubject = new Map(lists.flat().map((each) => [each.subject, each]));
  return [...bySubject.values()].sort((a, b) => a.subject.localeCompare(b.subject));
}

export const tombstoneText = (tombstones: readonly Tombstone[]): string => `${JSON.stringify(tombstones, null, 2)}\n`;

export function writeTombstones(file: string, tombstones: readonly Tombstone[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, tombstoneText(tombstones), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Destroys these keys and their words again, and keeps keys from being made for subjects not known here. */
export async function replayTombstones(tx: Queryable, tombstones: readonly Tombstone[]): Promise<void> {
  const subjects = tombstones.map(({ subject }) => subject);
  await tx.query(
    `insert into vault_key (subject, wrapped, destroyed_at)
     select subject, null, destroyed_at from unnest($1::text[], $2::timestamptz[]) as t (subject, destroyed_at)
     on conflict (subject) do update set wrapped = null, destroyed_at = coalesce(vault_key.destroyed_at, excluded.destroyed_at)`,
    [subjects, tombstones.map(({ destroyedAt }) => destroyedAt)],
  );
  await tx.query('delete from vault_words where subject = any($1)', [subjects]);
}
