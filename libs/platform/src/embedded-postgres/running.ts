import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseRole } from './cluster';
import { commandLine } from './processes';

/** Where the server that runs on this data folder takes connections; undefined when none does. */
export function runningPostgresUrl(dataDir: string): string | undefined {
  const pointer = join(dataDir, 'postgres.path');
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir;
  const cluster = join(home, 'postgres');
  const [pid, port, status] = statusOf(cluster);
  if (!port || status !== 'ready' || !commandLine(Number(pid)).includes(cluster)) return undefined;
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return `postgresql://${databaseRole}:${password}@127.0.0.1:${port}/postgres`;
}

/** Process, port and state as the server writes them down. */
function statusOf(cluster: string): readonly (string | undefined)[] {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return [lines[0], lines[3]?.trim(), lines[7]?.trim()];
  } catch {
    return [];
  }
}
