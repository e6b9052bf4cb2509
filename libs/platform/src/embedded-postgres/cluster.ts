import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries';
import type { OwnedFolder } from './data-folder';
import type { DatabaseUser } from './database-user';
import { PostgresUnavailable } from './postgres-unavailable';

export const databaseRole = 'tandem';

/** Makes the cluster when there is none, beside its place and then moved there, so that half a cluster is never found. */
export async function ensureCluster(
  folder: OwnedFolder,
  { initdb, major }: Binaries,
  user: DatabaseUser,
  durable: boolean,
) {
  if (existsSync(folder.cluster)) {
    assertVersion(folder.cluster, major);
    return;
  }
  const draft = `${folder.cluster}.new`;
  const passwordFile = `${folder.cluster}.pw`;
  for (const left of [draft, passwordFile]) rmSync(left, { recursive: true, force: true });
  writeFileSync(passwordFile, folder.password, { mode: 0o600, flag: 'wx' });
  try {
    mkdirSync(draft, { mode: 0o700 });
    if ('uid' in user.ids) for (const each of [draft, passwordFile]) chownSync(each, user.ids.uid, user.ids.gid);
    const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['-U', databaseRole, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const speed = durable ? [] : ['--no-sync'];
    await promisify(execFile)(initdb, ['-D', draft, ...access, ...locale, ...speed], { ...user.ids, cwd: folder.home });
    renameSync(draft, folder.cluster);
  } catch (error) {
    throw new PostgresUnavailable(`The database could not be made in ${folder.home}: ${reason(error)}.`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function assertVersion(cluster: string, major: string): void {
  const written = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (written !== major)
    throw new PostgresUnavailable(
      `The database in ${cluster} is of PostgreSQL ${written} and this release runs ${major}; move the data over with a backup and a restore.`,
    );
}

function reason(error: unknown): string {
  const { stderr, message } = error as Error & { stderr?: string };
  const lines = (stderr ?? message).split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => line.includes('error')) ?? lines[0] ?? 'initdb failed').replace(/\.$/, '');
}
