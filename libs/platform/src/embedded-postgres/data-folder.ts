import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canReach, type DatabaseUser } from './database-user';
import { PostgresUnavailable } from './postgres-unavailable';
import { assertOwned, sharedFolder } from './shared-folder';

/** Where things are. `home` is the data folder itself, or a folder elsewhere that the database user can reach. */
export interface DataFolder {
  readonly dataDir: string;
  readonly home: string; // holds the cluster and the lock
  readonly cluster: string;
  readonly log: string;
}

/** The folder of which this process is the owner. */
export interface OwnedFolder extends DataFolder {
  readonly password: string; // of the database role
}

/** In the data folder, when the database lies elsewhere: it says where. */
export const pointerName = 'postgres.path';

/** @throws PostgresUnavailable when the folder is another user's or the database in it cannot be reached */
export function openDataFolder(wanted: string, user: DatabaseUser): DataFolder {
  makeFolder(resolve(wanted), user);
  const dataDir = realpathSync(wanted);
  assertOwnCluster(join(dataDir, 'postgres'), dataDir, user);
  const home = homeOf(dataDir, user);
  const cluster = join(home, 'postgres');
  assertOwnCluster(cluster, dataDir, user);
  return { dataDir, home, cluster, log: join(dataDir, 'postgres.log') };
}

/** What the system says of another user's folder, in our words. */
export function explained(error: unknown, dataDir: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' ? foreign(resolve(dataDir)) : error;
}

/** The parents first: `recursive` would give them our mode too. Others pass through root's folder but cannot list it. */
function makeFolder(folder: string, user: DatabaseUser): void {
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 'uid' in user.ids ? 0o711 : 0o700 });
}

function homeOf(dataDir: string, user: DatabaseUser): string {
  const pointer = join(dataDir, pointerName);
  if (existsSync(pointer)) return pointedAt(pointer);
  if (canReach(user, dataDir)) return dataDir;
  if (existsSync(join(dataDir, 'postgres')))
    throw new PostgresUnavailable(
      `The database user ${user.name} cannot pass through the folders above ${dataDir}; allow it (chmod o+x) or set TANDEM_DATA_DIR to another folder.`,
    );
  const home = sharedFolder(`tandem-data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`);
  if (!existsSync(home)) {
    mkdirSync(home, { mode: 0o700 });
    if ('uid' in user.ids) chownSync(home, user.ids.uid, user.ids.gid);
  }
  assertOwned(home, user.uid);
  writeFileSync(pointer, home);
  return home;
}

function pointedAt(pointer: string): string {
  const home = readFileSync(pointer, 'utf8').trim();
  if (existsSync(home)) return home;
  throw new PostgresUnavailable(
    `The database was in ${home}, which is gone; restore it, or remove ${pointer} to start with an empty one.`,
  );
}

function assertOwnCluster(cluster: string, dataDir: string, user: DatabaseUser): void {
  if (existsSync(cluster) && user.uid >= 0 && statSync(cluster).uid !== user.uid) throw foreign(dataDir);
}

/** Made with the first database and kept for its owner's eyes only. Call it as the owner of the lock. */
export function passwordOf({ dataDir, cluster }: DataFolder): string {
  const file = join(dataDir, 'postgres.password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(cluster))
    throw new PostgresUnavailable(`${file} is missing; restore it, it belongs to the database in ${cluster}.`);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

const foreign = (dataDir: string) =>
  new PostgresUnavailable(
    `The data in ${dataDir} belong to another user of this machine; start Tandem as that user, or set TANDEM_DATA_DIR to another folder.`,
  );
