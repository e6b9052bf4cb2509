import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresUnavailable } from './postgres-unavailable';

const others = 0o022; // may write

/** A folder that every user can reach and that outlives a restart of the machine. */
export function sharedFolder(name: string): string {
  return join(realpathSync(existsSync('/var/tmp') ? '/var/tmp' : tmpdir()), name);
}

/** Everybody may make folders there, so one with our name is trusted only when it is ours. */
export function assertOwned(folder: string, uid: number): void {
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & others) !== 0)
    throw new PostgresUnavailable(`${folder} was not made by Tandem; remove it and start again.`);
}
