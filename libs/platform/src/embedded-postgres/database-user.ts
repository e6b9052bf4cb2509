import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { PostgresUnavailable } from './postgres-unavailable';

/** Whom PostgreSQL runs as: `nobody` when we are root, which PostgreSQL refuses to be; otherwise ourselves. */
export interface DatabaseUser {
  readonly name: string;
  readonly uid: number; // -1 where the system has none
  readonly ids: { readonly uid: number; readonly gid: number } | Record<string, never>; // for spawn
}

export function databaseUser(): DatabaseUser {
  const uid = process.getuid?.() ?? -1;
  return uid === 0 ? nobody() : { name: uid < 0 ? userInfo().username : `user ${uid}`, uid, ids: {} };
}

function nobody(): DatabaseUser {
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!line)
    throw new PostgresUnavailable(
      'PostgreSQL may not run as root and there is no user "nobody" to run it; start Tandem as an ordinary user or set DATABASE_URL.',
    );
  const ids = { uid: Number(line[1]) >>> 0, gid: Number(line[2]) >>> 0 };
  return { name: 'nobody', uid: ids.uid, ids };
}

/** Asked of the system as that user: folder modes, access lists and mounts all have a say. */
export function canReach(user: DatabaseUser, path: string): boolean {
  if (!('uid' in user.ids)) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user.ids, cwd: '/' }).status === 0;
}
